import type { Response } from 'express'

/** The refusals of the door itself, which no page stands behind: for those who knock with what no
 * form of ours sends. */
const refusals = {
  badAddress: [400, '網址有無法辨識的字元。 / The address has characters that cannot be read.'],
  badText: [
    400,
    '送出的內容有無法辨識的字元。 / What was sent has characters that cannot be read.',
  ],
  foreignForm: [403, '請從本站送出表單。 / Please send the form from this site.'],
  tooLarge: [413, '送出的內容過大。 / What was sent is too large.'],
  tooLong: [414, '網址過長。 / The address is too long.'],
  fault: [500, '系統發生錯誤，請稍後再試。 / Something went wrong. Please try again later.'],
} as const

export type Refusal = keyof typeof refusals

/** Answers with the words of a refusal, in both languages, as plain text. */
export function refuse(response: Response, refusal: Refusal): void {
  const [status, words] = refusals[refusal]
  response.status(status).setHeader('Cache-Control', 'no-store')
  response.type('text/plain').send(`${words}\n`)
}
