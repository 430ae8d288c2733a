import { Op } from 'sequelize'
import { Ballot, Participant } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { queryPool } from '../../platform/database.ts'
import { findConsultation, requireForm } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { mayRunConsultations, mayTakePart } from '../policy.ts'
import { optionsOf } from './change-priorities.ts'
import { costOfAll } from './credit-cost.ts'

/** Fewer ballots than these are not broken down: one could tell who gave which. */
export const ballotsAtLeast = 5

export interface PriorityView {
  id: string
  title: string
  summary: string | null
  /** The reader's own. */
  votes: number
  /** The votes of all; null where they are not told. */
  total: number | null
  /** How many gave it any; null where that is not told. */
  voters: number | null
}

export interface Priorities {
  options: PriorityView[]
  /** What everybody has to spend. */
  credits: number
  /** What is left of the reader's. */
  left: number
  mayVote: boolean
  hasVoted: boolean
  /** People who voted; null before closing, to all but officers. */
  ballotCount: number | null
}

/** What voice credits can be spent on, the reader's own ballot, and after closing how all voted.
 * @throws {NotFound} also where no credits are given */
export async function readPriorities(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<Priorities> {
  const consultation = await findConsultation(actor, code)
  requireForm(consultation, 'credits')
  const phase = phaseOf(consultation, now)
  const hasEnded = phase !== 'prepared' && phase !== 'open'
  const options = await optionsOf(consultation.id)
  const ids = options.map(({ id }) => id)
  const [mine, results] = await Promise.all([
    readMine(consultation.id, actor.accountId, ids),
    hasEnded || mayRunConsultations(actor) ? readResults(consultation.id) : null,
  ])
  const isBrokenDown = results !== null && results.ballots >= ballotsAtLeast
  return {
    options: options.map(({ id, title, summary }) => ({
      id,
      title,
      summary,
      votes: mine.get(id) ?? 0,
      total: isBrokenDown ? (results.options.get(id)?.total ?? 0) : null,
      voters: isBrokenDown ? (results.options.get(id)?.voters ?? 0) : null,
    })),
    credits: consultation.credits,
    left: consultation.credits - costOfAll(mine.values()),
    mayVote: mayTakePart(actor) && phase === 'open',
    hasVoted: mine.size > 0,
    ballotCount: results?.ballots ?? null,
  }
}

async function readMine(
  consultationId: string,
  accountId: string | null,
  optionIds: string[],
): Promise<Map<string, number>> {
  const participant =
    accountId && (await Participant.findOne({ where: { consultationId, accountId } }))
  if (!participant) return new Map()
  const ballots = await Ballot.findAll({
    where: { participantId: participant.id, optionId: { [Op.in]: optionIds } },
  })
  return new Map(ballots.map(({ optionId, votes }) => [optionId, votes]))
}

interface Results {
  ballots: number
  options: Map<string, { total: number; voters: number }>
}

// Who was excluded as false does not count.
const counted = `
from credit_option o
join ballot b on b.option_id = o.id
join participant p on p.id = b.participant_id and p.excluded_at is null
where o.consultation_id = $1`

async function readResults(consultationId: string): Promise<Results> {
  const [all, each] = await Promise.all([
    queryPool(`select count(distinct b.participant_id)::int as ballots ${counted}`, [
      consultationId,
    ]),
    queryPool(
      `select o.id, sum(b.votes)::int as total, count(*)::int as voters ${counted} group by o.id`,
      [consultationId],
    ),
  ])
  const rows = each.rows as { id: string; total: number; voters: number }[]
  return {
    ballots: (all.rows as [{ ballots: number }])[0].ballots,
    options: new Map(rows.map(({ id, total, voters }) => [id, { total, voters }])),
  }
}
