import type { Transaction } from 'sequelize'
import { newId } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Invalid } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { joinConsultation } from '../join-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { passageIn } from '../written-text.ts'
import { questionsOf } from './questions-of.ts'
import type { QuestionWithOptions } from './questions-of.ts'

/** Characters of an answer in words. */
export const wordsLength = 2000

/** What was chosen or written for each question, by its id: ids of options, or one text. Questions
 * that are left out, or empty, stay or become unanswered. */
export type Answers = Record<string, string[]>

/** Answers questions; all that was answered before is replaced. Nobody has to answer all of them.
 * @returns how many questions are answered now
 * @throws {Invalid} the id of a question with `invalid` (an option of another question, or more than
 *   one where one is asked for) | `tooLong`
 * @throws {NotFound | Conflict} see requireOpen and joinConsultation */
export async function answerQuestions(
  actor: Actor,
  code: string,
  answers: Answers,
  now: Date = new Date(),
): Promise<number> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    requireOpen(consultation, 'questions', now)
    const questions = await questionsOf(consultation.id, transaction)
    const rows = questions.map((asked) => rowOf(asked, answers[asked.question.id] ?? []))
    const participant = await joinConsultation(actor, consultation, transaction, now)
    await lockParticipant(participant.id, transaction)
    await replace(participant.id, rows, now, transaction)
    return rows.filter((row) => !isEmpty(row)).length
  })
}

interface Row {
  questionId: string
  optionIds: string[]
  words: string | null
}

const isEmpty = ({ optionIds, words }: Row) => optionIds.length === 0 && words === null

function rowOf({ question: { id, kind }, options }: QuestionWithOptions, given: string[]): Row {
  const filled = given.filter((value) => value.trim() !== '')
  if (kind === 'text') {
    const words = filled.length > 0 ? passageIn(id, filled.join('\n'), wordsLength) : null
    return { questionId: id, optionIds: [], words }
  }
  const known = new Set(options.map((option) => option.id))
  const optionIds = [...new Set(filled)]
  const isForeign = optionIds.some((option) => !known.has(option))
  if (isForeign || (kind === 'one' && optionIds.length > 1)) throw new Invalid(id, 'invalid')
  return { questionId: id, optionIds, words: null }
}

/** What one person sends at the same time is taken one after the other. */
const lockParticipant = (id: string, transaction: Transaction) =>
  queryOn(transaction, 'select 1 from participant where id = $1 for no key update', [id])

async function replace(
  participantId: string,
  rows: Row[],
  now: Date,
  transaction: Transaction,
): Promise<void> {
  await queryOn(
    transaction,
    'delete from response where participant_id = $1 and question_id = any ($2::uuid[])',
    [participantId, rows.filter(isEmpty).map(({ questionId }) => questionId)],
  )
  const given = rows
    .filter((row) => !isEmpty(row))
    .map(({ questionId, optionIds, words }) => ({
      id: newId(),
      question_id: questionId,
      option_ids: optionIds,
      words,
    }))
  await queryOn(
    transaction,
    `insert into response (id, question_id, participant_id, option_ids, words, changed_at, created_at)
     select r.id, r.question_id, $1, r.option_ids, r.words, $2, $2
     from jsonb_to_recordset($3::jsonb)
       as r (id uuid, question_id uuid, option_ids uuid[], words text)
     on conflict (question_id, participant_id) do update set
       option_ids = excluded.option_ids, words = excluded.words, changed_at = excluded.changed_at`,
    [participantId, now, JSON.stringify(given)],
  )
}
