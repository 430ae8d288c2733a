import { Op } from 'sequelize'
import { Participant, Response } from '#models/index.ts'
import type { Consultation, Question } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { queryPool } from '../../platform/database.ts'
import { findConsultation, requireForm } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { mayRunConsultations, mayTakePart } from '../policy.ts'
import { questionsOf } from './questions-of.ts'
import type { QuestionWithOptions } from './questions-of.ts'

/** Fewer answers than these are not broken down: one could tell who gave which. */
export const answersAtLeast = 5

export interface OptionView {
  id: string
  label: string
  /** How many chose it; null where that is not told. */
  count: number | null
}

export interface QuestionView {
  id: string
  title: string
  kind: Question['kind']
  options: OptionView[]
  /** The reader's own: ids of options, or a text. */
  mine: string[]
  /** People who answered; null where that is not told yet. */
  answerCount: number | null
}

export interface Questions {
  questions: QuestionView[]
  /** The reader can answer now. */
  mayAnswer: boolean
  hasAnswered: boolean
  /** Whether results are shown: to everybody after closing, before that to who has answered, so that
   * nobody follows the many without knowing it; and to officers. */
  showsResults: boolean
}

/** The questions of a consultation, with the reader's own answers and, where they are shown, how many
 * chose what. Answers in words are counted and told to nobody here.
 * @throws {NotFound} also where questions are not asked */
export async function readQuestions(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<Questions> {
  const consultation = await findConsultation(actor, code)
  requireForm(consultation, 'questions')
  const asked = await questionsOf(consultation.id)
  const mine = await readMine(consultation, actor, asked)
  const phase = phaseOf(consultation, now)
  const hasEnded = phase !== 'prepared' && phase !== 'open'
  const showsResults = hasEnded || mine.size > 0 || mayRunConsultations(actor)
  const counts = showsResults ? await readCounts(consultation.id) : null
  return {
    questions: asked.map((one) => present(one, mine.get(one.question.id), counts)),
    mayAnswer: mayTakePart(actor) && phase === 'open',
    hasAnswered: mine.size > 0,
    showsResults,
  }
}

async function readMine(
  { id: consultationId }: Consultation,
  { accountId }: Actor,
  asked: QuestionWithOptions[],
): Promise<Map<string, Response>> {
  if (!accountId) return new Map()
  const participant = await Participant.findOne({ where: { consultationId, accountId } })
  if (!participant) return new Map()
  const responses = await Response.findAll({
    where: {
      participantId: participant.id,
      questionId: { [Op.in]: asked.map(({ question }) => question.id) },
    },
  })
  return new Map(responses.map((response) => [response.questionId, response]))
}

interface Counts {
  /** By question. */
  answers: Map<string, number>
  /** By option. */
  options: Map<string, number>
}

// Who was excluded as false does not count.
const counted = `
from question q
join response r on r.question_id = q.id
join participant p on p.id = r.participant_id and p.excluded_at is null
where q.consultation_id = $1`

async function readCounts(consultationId: string): Promise<Counts> {
  const [answers, options] = await Promise.all([
    queryPool(`select q.id, count(*)::int as count ${counted} group by q.id`, [consultationId]),
    queryPool(
      `select option as id, count(*)::int as count
       from (select unnest(r.option_ids) as option ${counted}) chosen group by option`,
      [consultationId],
    ),
  ])
  return { answers: toMap(answers.rows), options: toMap(options.rows) }
}

const toMap = (rows: unknown[]) =>
  new Map((rows as { id: string; count: number }[]).map(({ id, count }) => [id, count]))

function present(
  { question: { id, title, kind }, options }: QuestionWithOptions,
  mine: Response | undefined,
  counts: Counts | null,
): QuestionView {
  const answerCount = counts && (counts.answers.get(id) ?? 0)
  const isBrokenDown = answerCount !== null && answerCount >= answersAtLeast
  return {
    id,
    title,
    kind,
    options: options.map((option) => ({
      id: option.id,
      label: option.label,
      count: isBrokenDown ? (counts?.options.get(option.id) ?? 0) : null,
    })),
    mine: mine?.words ? [mine.words] : (mine?.optionIds ?? []),
    answerCount,
  }
}
