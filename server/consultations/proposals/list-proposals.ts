import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { fromCursor, toPage } from '../../platform/cursor.ts'
import type { Page } from '../../platform/cursor.ts'
import { queryPool } from '../../platform/database.ts'
import { findConsultation, requireForm } from '../find-consultation.ts'
import { presentProposal } from './present-proposal.ts'
import type { ProposalView } from './present-proposal.ts'
import { readerOf } from './proposal-reader.ts'
import { proposalRows } from './proposal-rows.ts'
import type { ProposalRow } from './proposal-rows.ts'

export const proposalOrders = ['newest', 'endorsed'] as const
export type ProposalOrder = (typeof proposalOrders)[number]

export interface Proposals extends Page<ProposalView> {
  /** The reader's own that wait for a moderator; on the first page only. */
  waiting: ProposalView[]
  mayPropose: boolean
  threshold: number
  days: number
}

const pageSize = 20
const waitingShown = 20
const Newest = z.tuple([z.uuid()])
const Endorsed = z.tuple([z.int(), z.uuid()])

/** The proposals of a consultation, the newest or the most endorsed first.
 * @param after  a cursor of the page before
 * @throws {NotFound} also where proposals are not asked for */
export async function listProposals(
  actor: Actor,
  code: string,
  order: ProposalOrder = 'newest',
  after: string | null = null,
  now: Date = new Date(),
): Promise<Proposals> {
  const consultation = await findConsultation(actor, code)
  requireForm(consultation, 'proposals')
  const reader = await readerOf(consultation, actor, now)
  const present = (row: ProposalRow) => presentProposal(row, consultation, reader, now)
  const [rows, waiting] = await Promise.all([
    readRows(consultation.id, reader.participantId, order, after),
    after || !reader.participantId ? [] : readWaiting(reader.participantId),
  ])
  const page = toPage(rows, pageSize, present, ({ id, endorsement_count }) =>
    order === 'newest' ? [id] : [endorsement_count, id],
  )
  return {
    ...page,
    waiting: waiting.map(present),
    mayPropose: reader.takesPart,
    threshold: consultation.proposalThreshold,
    days: consultation.proposalDays,
  }
}

async function readRows(
  consultationId: string,
  participantId: string | null,
  order: ProposalOrder,
  after: string | null,
): Promise<ProposalRow[]> {
  const place = order === 'newest' ? fromCursor(after, Newest) : fromCursor(after, Endorsed)
  const key = order === 'newest' ? '(p.id)' : '(p.endorsement_count, p.id)'
  const values = order === 'newest' ? '($3::uuid)' : '($3::integer, $4::uuid)'
  const { rows } = await queryPool(
    `${proposalRows(false)}
     where p.consultation_id = $2 and p.held_at is null
       ${place ? `and ${key} < ${values}` : ''}
     order by ${order === 'newest' ? 'p.id desc' : 'p.endorsement_count desc, p.id desc'}
     limit ${pageSize + 1}`,
    [participantId, consultationId, ...(place ?? [])],
  )
  return rows as ProposalRow[]
}

async function readWaiting(participantId: string): Promise<ProposalRow[]> {
  const { rows } = await queryPool(
    `${proposalRows(false)}
     where p.participant_id = $1::uuid and p.held_at is not null
       and p.hidden_at is null and p.withdrawn_at is null
     order by p.id desc limit ${waitingShown}`,
    [participantId],
  )
  return rows as ProposalRow[]
}
