import type { Transaction } from 'sequelize'
import { newId, Question, QuestionOption, Topic } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { authorizeToRun, holdUnopened } from '../prepare/hold-to-run.ts'
import { parseQuestions, writeQuestions } from './question-outline.ts'
import type { AskedQuestion } from './question-outline.ts'
import { questionsOf } from './questions-of.ts'

/** The questions as an officer wrote them; see `parseQuestions`. */
export async function readQuestionOutline(actor: Actor, code: string): Promise<string> {
  authorizeToRun(actor)
  return outlineOf((await findConsultation(actor, code)).id)
}

/** Puts these questions in the place of those that were there. Only before the opening: what somebody
 * answered is not asked otherwise afterwards.
 * @param seen  the outline that was changed: of two who change it at once the later is told
 * @throws {Invalid} `outline`: see parseQuestions; `topic-unknown`
 * @throws {Conflict} `consultation-opened` | `changed-meanwhile` */
export async function changeQuestions(
  actor: Actor,
  code: string,
  outline: string,
  seen: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  const questions = parseQuestions(outline)
  await inTransaction(async (transaction) => {
    const { id } = await holdUnopened(actor, code, transaction, now)
    if ((await outlineOf(id, transaction)) !== seen.replaceAll('\r\n', '\n')) {
      throw new Conflict('changed-meanwhile')
    }
    await Question.destroy({ where: { consultationId: id }, transaction })
    await insert(id, questions, transaction)
    await record(actor, 'consultation.questions-changed', 'consultation', id, transaction)
  })
}

async function outlineOf(consultationId: string, transaction?: Transaction): Promise<string> {
  const names = new Map(
    (await topicsOf(consultationId, transaction)).map(({ id, nameZh }) => [id, nameZh]),
  )
  const asked = (await questionsOf(consultationId, transaction)).map(({ question, options }) => ({
    title: question.title,
    kind: question.kind,
    topic: (question.topicId && names.get(question.topicId)) ?? null,
    options: options.map(({ label }) => label),
  }))
  return writeQuestions(asked)
}

const topicsOf = (consultationId: string, transaction?: Transaction) =>
  Topic.findAll({ where: { consultationId }, ...(transaction ? { transaction } : {}) })

async function insert(
  consultationId: string,
  questions: AskedQuestion[],
  transaction: Transaction,
): Promise<void> {
  const topics = new Map(
    (await topicsOf(consultationId, transaction)).map(({ id, nameZh }) => [nameZh, id]),
  )
  const rows = questions.map(({ title, kind, topic }, position) => {
    const topicId = topic === null ? null : topics.get(topic)
    if (topicId === undefined) {
      throw new Invalid('outline', `topic-unknown?name=${encodeURIComponent(topic ?? '')}`)
    }
    return { id: newId(), consultationId, topicId, position, title, kind }
  })
  await Question.bulkCreate(rows, { transaction })
  await QuestionOption.bulkCreate(
    questions.flatMap(({ options }, index) =>
      options.map((label, position) => ({ questionId: rows[index]!.id, position, label })),
    ),
    { transaction },
  )
}
