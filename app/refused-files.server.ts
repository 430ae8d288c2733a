import type { Submission, SubmissionResult } from '@conform-to/react'

type Refused = Record<string, string[]>

export const hasRefused = (refused: Refused): boolean => Object.keys(refused).length > 0

/** Answers a form with what is wrong with its texts and with its files at once; what was typed is
 * kept. Browsers never keep files. */
export function replyWithRefused<Value>(
  submission: Submission<Value, string[]>,
  refused: Refused,
): SubmissionResult<string[]> {
  const reply = submission.reply()
  return { ...reply, status: 'error', error: { ...reply.error, ...refused } }
}
