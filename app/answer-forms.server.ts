import { z } from 'zod'
import type { SignedIn } from '#server/accounts/actor.ts'
import { listOwed } from '#server/consultations/answers/list-owed.ts'
import { Forbidden, NotFound } from '#server/errors.ts'
import { taipeiDate } from '#server/platform/taipei.ts'
import type { AskedSubject } from '#server/consultations/answers/write-answer.ts'

const Subject = z.union([
  z.object({ kind: z.literal('whole'), id: z.null() }),
  z.object({ kind: z.enum(['question', 'topic', 'proposal', 'statement']), id: z.uuid() }),
])

/** What is to be answered, as the address names it.
 * @throws {NotFound} */
export function askedSubject(searchParams: URLSearchParams): AskedSubject {
  const found = Subject.safeParse({ kind: searchParams.get('kind'), id: searchParams.get('id') })
  if (!found.success) throw new NotFound('answer')
  return found.data
}

/** What an officer sends. Texts are judged by the verbs. */
export const AnswerForm = z.object({
  outcome: z.string().default(''),
  reasons: z.string().default(''),
  links: z.string().default(''),
  picked: z.array(z.string()).max(100).default([]),
  /** Empty before the first answer. */
  seen: z.string().default(''),
})

export const FollowUpInput = z.object({
  step: z.string().default(''),
  happenedOn: z.string().default(''),
  words: z.string().default(''),
  answerId: z.string().default(''),
  /** Empty where it is new. */
  seen: z.string().default(''),
})

/** What was answered in a consultation, for an officer to say what became of it.
 * @throws {NotFound} @throws {Forbidden} */
export async function readAnswered(actor: SignedIn, code: string) {
  const { items, may } = await listOwed(actor, code)
  if (!may.answer) throw new Forbidden()
  return { items: items.filter(({ answer }) => answer !== null), today: taipeiDate(new Date()) }
}
