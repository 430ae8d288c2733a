import {
  Comment,
  Consultation,
  consultationForms,
  newId,
  Paragraph,
  Participant,
  Proposal,
  Statement,
  Topic,
} from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { findOrCreateThread } from '#server/consultations/find-thread.ts'
import type { ThreadPlace } from '#server/consultations/find-thread.ts'
import { joinConsultation } from '#server/consultations/join-consultation.ts'
import type { Phase } from '#server/consultations/phase.ts'
import { textKeyOf } from '#server/consultations/statements/statement-text.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createAgency } from './agency.ts'
import { next } from './counter.ts'
import { createCitizen } from './people.ts'

const dayMs = 24 * 3_600_000
const inDays = (days: number) => new Date(Date.now() + days * dayMs)

const dates: Record<Phase, () => Partial<Parameters<typeof Consultation.create>[0]>> = {
  prepared: () => ({ announcedAt: null, opensAt: inDays(7), closesAt: inDays(70) }),
  open: () => ({ opensAt: inDays(-7), closesAt: inDays(60) }),
  closed: () => ({ opensAt: inDays(-70), closesAt: inDays(-1) }),
  answered: () => ({ opensAt: inDays(-90), closesAt: inDays(-20), answeredAt: inDays(-1) }),
  archived: () => ({
    opensAt: inDays(-400),
    closesAt: inDays(-300),
    answeredAt: inDays(-290),
    archivedAt: inDays(-1),
  }),
}

type Overrides = Partial<Parameters<typeof Consultation.create>[0]> & { phase?: Phase }

/** A consultation as it stands in the middle of its time, with every way of taking part. */
export async function createConsultation({ phase = 'open', ...overrides }: Overrides = {}) {
  const number = next()
  return Consultation.create({
    code: `consultation-${number}`,
    agencyId: overrides.agencyId ?? (await createAgency()).id,
    titleZh: `第${number}案公開諮詢`,
    summaryZh: '請表示意見。',
    backgroundZh: '說明。',
    draftRegulation: false,
    forms: [...consultationForms],
    proposalThreshold: 5000,
    proposalDays: 60,
    credits: 99,
    holdFirst: false,
    holdLinks: false,
    opensAt: inDays(-7),
    closesAt: inDays(60),
    announcedAt: inDays(-8),
    ...dates[phase](),
    ...overrides,
  })
}

/** Somebody who takes part; who they are, unless it matters, is somebody new. */
export async function createParticipant(
  consultation: Consultation,
  person?: SignedIn,
): Promise<Participant> {
  const actor = person ?? (await createCitizen())
  return inTransaction((transaction) => joinConsultation(actor, consultation, transaction))
}

export const createTopic = (
  consultation: Consultation,
  overrides: Partial<Parameters<typeof Topic.create>[0]> = {},
) => {
  const position = next()
  return Topic.create({
    consultationId: consultation.id,
    position,
    nameZh: `第${position}項主題`,
    ...overrides,
  })
}

export const createParagraph = (
  consultation: Consultation,
  overrides: Partial<Parameters<typeof Paragraph.create>[0]> = {},
) => {
  const number = next()
  return Paragraph.create({
    consultationId: consultation.id,
    number,
    body: `第${number}條之內容。`,
    ...overrides,
  })
}

type CommentOverrides = Partial<Parameters<typeof Comment.create>[0]> & {
  place?: ThreadPlace
  /** What it replies to. */
  parent?: Comment
  by?: Participant
}

/** A comment on the whole consultation, unless said otherwise, with the counters as they then are. */
export async function createComment(
  consultation: Consultation,
  { place = {}, parent, by, ...overrides }: CommentOverrides = {},
): Promise<Comment> {
  const participant = by ?? (await createParticipant(consultation))
  return inTransaction(async (transaction) => {
    const thread = await findOrCreateThread(consultation, place, transaction)
    const id = newId()
    await thread.increment('commentCount', { transaction })
    await parent?.increment('replyCount', { transaction })
    return Comment.create(
      {
        id,
        consultationId: consultation.id,
        threadId: parent?.threadId ?? thread.id,
        rootId: parent?.rootId ?? id,
        parentId: parent?.id ?? null,
        depth: parent ? parent.depth + 1 : 0,
        participantId: overrides.officeAgencyId ? null : participant.id,
        body: `第${next()}則留言。`,
        ...overrides,
      },
      { transaction },
    )
  })
}

export async function createStatement(
  consultation: Consultation,
  overrides: Partial<Parameters<typeof Statement.create>[0]> = {},
): Promise<Statement> {
  const body = overrides.body ?? `第${next()}項主張。`
  return Statement.create({
    consultationId: consultation.id,
    body,
    textKey: textKeyOf(body),
    ...overrides,
  })
}

export async function createProposal(
  consultation: Consultation,
  overrides: Partial<Parameters<typeof Proposal.create>[0]> = {},
): Promise<Proposal> {
  return Proposal.create({
    consultationId: consultation.id,
    participantId: overrides.participantId ?? (await createParticipant(consultation)).id,
    title: `第${next()}項提案`,
    body: '提案內容。',
    closesAt: inDays(60),
    threshold: consultation.proposalThreshold,
    ...overrides,
  })
}
