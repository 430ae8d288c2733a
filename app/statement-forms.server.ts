import { z } from 'zod'
import type { VoteChoice } from '#server/consultations/statements/read-next-statement.ts'
import { choiceNames } from './components/vote-choice/choice-word.ts'
import type { ChoiceName } from './components/vote-choice/choice-word.ts'
import { errorCode } from './i18n/error-text.ts'

/** What the forms of the page of statements send. Texts are judged by the verbs. */
export const StatementForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('vote'),
    statement: z.string(),
    choice: z.enum(choiceNames, { error: () => errorCode('vote-choice') }),
  }),
  z.object({
    intent: z.literal('add'),
    body: z.string().default(''),
    seed: z.literal('on').optional(),
  }),
  z.object({ intent: z.literal('withdraw'), statement: z.string() }),
])

const choices: Record<ChoiceName, VoteChoice> = { agree: 1, disagree: -1, pass: 0 }

export const choiceOf = (name: ChoiceName): VoteChoice => choices[name]

const dones = [
  'voted',
  'added',
  'held',
  'known',
  'withdrawn',
  'reported',
  'reported-known',
] as const
export type StatementDone = (typeof dones)[number]

/** What was just done, as the form that did it left it in the address. */
export const doneOf = (searchParams: URLSearchParams): StatementDone | null =>
  dones.find((done) => done === searchParams.get('done')) ?? null
