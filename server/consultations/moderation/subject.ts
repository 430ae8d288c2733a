import type { Transaction } from 'sequelize'
import { z } from 'zod'
import type { Consultation } from '#models/index.ts'
import { NotFound } from '../../errors.ts'
import { queryOn } from '../../platform/database.ts'

export const contributionKinds = ['comment', 'statement', 'proposal'] as const

/** What people contribute that others can read. The names are also those of the tables. */
export type ContributionKind = (typeof contributionKinds)[number]

export const isContributionKind = (text: unknown): text is ContributionKind =>
  (contributionKinds as readonly unknown[]).includes(text)

/** A contribution that is about to be judged. */
export interface Subject {
  kind: ContributionKind
  id: string
  /** Null where an office spoke, or where it was imported. */
  participantId: string | null
  /** An office spoke: it corrects itself in public, and is not moderated. */
  isOfficial: boolean
  heldAt: Date | null
  hiddenAt: Date | null
  withdrawnAt: Date | null
}

const official: Record<ContributionKind, string> = {
  comment: 'office_agency_id is not null',
  statement: 'participant_id is null',
  proposal: 'false',
}

/** A contribution of this consultation, whatever its state. Its row stays as it is until the
 * transaction ends, so that of all who report and judge it at once one comes after the other.
 * @throws {NotFound} */
export async function holdSubject(
  { id: consultationId }: Pick<Consultation, 'id'>,
  kind: string,
  id: string,
  transaction: Transaction,
): Promise<Subject> {
  if (!isContributionKind(kind) || !z.uuid().safeParse(id).success) throw new NotFound('subject')
  const { rows } = await queryOn(
    transaction,
    `select id, participant_id as "participantId", ${official[kind]} as "isOfficial",
       held_at as "heldAt", hidden_at as "hiddenAt", withdrawn_at as "withdrawnAt"
     from ${kind} where id = $1 and consultation_id = $2 for no key update`,
    [id, consultationId],
  )
  const [subject] = rows as Omit<Subject, 'kind'>[]
  if (!subject) throw new NotFound('subject')
  return { kind, ...subject }
}

/** Where a contribution stands: a path of ours. */
export function addressOfContribution(code: string, kind: ContributionKind, id: string): string {
  const base = `/consultations/${code}`
  if (kind === 'comment') return `${base}/comments/${id}`
  return kind === 'statement' ? `${base}/statements?statement=${id}` : `${base}/proposals/${id}`
}
