import { Participant, Statement, Vote } from '#models/index.ts'
import type { VoteChoice } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { NotFound } from '../../errors.ts'
import { findConsultation } from '../find-consultation.ts'
import { nextStatement } from '../opinions/next-statement.ts'
import { phaseOf } from '../phase.ts'
import { mayRunConsultations, mayTakePart } from '../policy.ts'
import { findCandidates, findVotedOn } from './candidates.ts'

export type { VoteChoice }

export interface StatementToVoteOn {
  id: string
  body: string
  /** How the reader voted on it. */
  choice: VoteChoice | null
  /** The reader wrote it, or may take it back for the office. */
  isOwn: boolean
  /** An office gave it to begin with. */
  isOfficial: boolean
}

export interface NextStatement {
  /** Null where the reader has voted on all, or there are none. */
  statement: StatementToVoteOn | null
  /** Of the statements that can be voted on. */
  voted: number
  total: number
  /** Can vote and add statements now. */
  mayVote: boolean
  maySeed: boolean
}

/** One statement to vote on: the one asked for, where it can be voted on; else by chance one that the
 * reader has not voted on, never in a fixed order.
 * @throws {NotFound} where voting on statements was not offered */
export async function readNextStatement(
  actor: Actor,
  code: string,
  askedId: string | null = null,
  now: Date = new Date(),
): Promise<NextStatement> {
  const consultation = await findConsultation(actor, code)
  if (!consultation.forms.includes('statements')) throw new NotFound('form')
  const phase = phaseOf(consultation, now)
  const participant = await findParticipant(actor, consultation.id)
  const [candidates, votedOn] = await Promise.all([
    findCandidates(consultation.id),
    participant ? findVotedOn(participant.id) : new Set<string>(),
  ])
  const isAsked = candidates.some(({ statement }) => statement === askedId)
  const id = isAsked ? askedId : nextStatement(candidates, votedOn, Math.random)
  return {
    statement: id ? await present(actor, id, participant?.id ?? null) : null,
    voted: candidates.filter(({ statement }) => votedOn.has(statement)).length,
    total: candidates.length,
    mayVote: mayTakePart(actor) && phase === 'open',
    maySeed: mayRunConsultations(actor) && (phase === 'open' || phase === 'prepared'),
  }
}

const findParticipant = ({ accountId }: Actor, consultationId: string) =>
  accountId ? Participant.findOne({ where: { consultationId, accountId } }) : null

async function present(
  actor: Actor,
  id: string,
  participantId: string | null,
): Promise<StatementToVoteOn> {
  const [statement, vote] = await Promise.all([
    Statement.findByPk(id, { rejectOnEmpty: true }),
    participantId ? Vote.findOne({ where: { statementId: id, participantId } }) : null,
  ])
  const isSeed = statement.participantId === null
  return {
    id,
    body: statement.body,
    choice: vote?.choice ?? null,
    isOfficial: isSeed,
    isOwn: isSeed ? mayRunConsultations(actor) : statement.participantId === participantId,
  }
}
