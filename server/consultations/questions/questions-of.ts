import type { Transaction } from 'sequelize'
import { Question, QuestionOption } from '#models/index.ts'

export interface QuestionWithOptions {
  question: Question
  options: QuestionOption[]
}

/** The questions of a consultation with their options, in their order. */
export async function questionsOf(
  consultationId: string,
  transaction?: Transaction,
): Promise<QuestionWithOptions[]> {
  const on = transaction ? { transaction } : {}
  const questions = await Question.findAll({
    where: { consultationId },
    order: ['position'],
    ...on,
  })
  const options = await QuestionOption.findAll({
    where: { questionId: questions.map(({ id }) => id) },
    order: ['position'],
    ...on,
  })
  const byQuestion = Map.groupBy(options, ({ questionId }) => questionId)
  return questions.map((question) => ({ question, options: byQuestion.get(question.id) ?? [] }))
}
