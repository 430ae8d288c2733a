import { CreditOption, Question, QuestionOption } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Transaction } from 'sequelize'
import { Op } from 'sequelize'
import { Invalid } from '../../errors.ts'
import { judgeDates } from './terms.ts'

/** What keeps a consultation from being announced; each stands on one page of its preparation. */
export type Missing =
  'background' | 'forms' | 'dates' | 'questions' | 'question-options' | 'credit-options'

/** Everything that is missing, in the order of the pages. */
export async function missingIn(
  consultation: Consultation,
  now: Date,
  transaction?: Transaction,
): Promise<Missing[]> {
  const { forms, backgroundZh } = consultation
  const asks = await askedIn(consultation, transaction)
  const missing: [Missing, boolean][] = [
    ['background', backgroundZh === ''],
    ['dates', !areDatesGood(consultation, now)],
    ['forms', forms.length === 0],
    ['questions', forms.includes('questions') && asks.questions === 0],
    ['question-options', forms.includes('questions') && asks.withoutOptions],
    ['credit-options', forms.includes('credits') && asks.creditOptions < 2],
  ]
  return missing.flatMap(([name, isMissing]) => (isMissing ? [name] : []))
}

function areDatesGood(consultation: Consultation, now: Date): boolean {
  try {
    judgeDates(consultation, now)
    return true
  } catch (error) {
    if (error instanceof Invalid) return false
    throw error
  }
}

async function askedIn({ id: consultationId }: Consultation, transaction?: Transaction) {
  const on = transaction ? { transaction } : {}
  const questions = await Question.findAll({
    where: { consultationId },
    attributes: ['id', 'kind'],
    ...on,
  })
  const choices = questions.filter(({ kind }) => kind !== 'text').map(({ id }) => id)
  const options = await QuestionOption.findAll({
    where: { questionId: { [Op.in]: choices } },
    attributes: ['questionId'],
    ...on,
  })
  const counts = Map.groupBy(options, ({ questionId }) => questionId)
  return {
    questions: questions.length,
    withoutOptions: choices.some((id) => (counts.get(id)?.length ?? 0) < 2),
    creditOptions: await CreditOption.count({ where: { consultationId }, ...on }),
  }
}
