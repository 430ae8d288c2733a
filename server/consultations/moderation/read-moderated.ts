import type { Transaction } from 'sequelize'
import { Comment, ModerationCase, Participant, Report } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { inTransaction } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayModerate } from '../policy.ts'
import { findAppealed, findOpenCase } from './close-case.ts'
import { readContributionWords } from './contribution-words.ts'
import type { ContributionWords } from './contribution-words.ts'
import { actionsFor } from './decide-contribution.ts'
import type { ContributionAction } from './decide-contribution.ts'
import { isPaused } from './is-paused.ts'
import { isActor } from './own.ts'
import { pauseDays } from './pause-author.ts'
import { presentRecordLine } from './record-line.ts'
import type { RecordLine } from './record-line.ts'
import { rules } from './rules.ts'
import type { ModerationRule } from './rules.ts'
import { addressOfContribution, holdSubject } from './subject.ts'
import type { ContributionKind, Subject } from './subject.ts'

export interface ReportView {
  rule: string
  words: string | null
  /** ISO 8601. */
  at: string
}

/** What a moderator sees of a contribution, to decide on it. */
export interface ModeratedView {
  kind: ContributionKind
  id: string
  words: ContributionWords
  state: 'shown' | 'held' | 'hidden' | 'refused' | 'withdrawn'
  /** The case that is open about it. */
  caseId: string | null
  /** The first of those in the open case; who made them is told to nobody. */
  reports: ReportView[]
  hasMoreReports: boolean
  actions: ContributionAction[]
  isOwn: boolean
  /** The case in which an appeal waits, which decides before anything else. */
  appealId: string | null
  /** Whether the conversation takes no replies; null where it is no comment. */
  isLocked: boolean | null
  /** Until when its author is paused; ISO 8601. */
  pausedUntil: string | null
  mayPause: boolean
  /** What was decided about it before, the latest first. */
  earlier: RecordLine[]
  rules: ModerationRule[]
  days: number[]
  address: string
}

const reportsShown = 50
const earlierShown = 20

/** One contribution with all that a moderator has to know of it.
 * @throws {NotFound} */
export async function readModerated(
  actor: Actor,
  code: string,
  kind: string,
  id: string,
  now: Date = new Date(),
): Promise<ModeratedView> {
  authorize(actor, mayModerate, undefined)
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const subject = await holdSubject(consultation, kind, id, transaction)
    const open = await findOpenCase(subject.kind, id, transaction)
    const isOwn = await isActor(actor, subject.participantId, transaction)
    const appealed = await findAppealed(subject.kind, id, transaction)
    const author = subject.participantId
      ? await Participant.findByPk(subject.participantId, { transaction })
      : null
    return {
      kind: subject.kind,
      id,
      words: await readContributionWords(subject.kind, id, transaction),
      state: stateOf(subject),
      caseId: open?.id ?? null,
      ...(await readReports(open, transaction)),
      actions: isOwn || appealed ? [] : actionsFor(subject, open),
      isOwn,
      appealId: appealed?.id ?? null,
      isLocked: await isLocked(subject, transaction),
      pausedUntil:
        author && isPaused(author, now) ? (author.pausedUntil?.toISOString() ?? null) : null,
      mayPause: author !== null && !isOwn,
      earlier: await readEarlier(subject, transaction),
      rules: [...rules],
      days: [...pauseDays],
      address: addressOfContribution(code, subject.kind, id),
    }
  })
}

function stateOf({ heldAt, hiddenAt, withdrawnAt }: Subject): ModeratedView['state'] {
  if (withdrawnAt) return 'withdrawn'
  if (hiddenAt) return heldAt ? 'refused' : 'hidden'
  return heldAt ? 'held' : 'shown'
}

async function readReports(
  open: ModerationCase | null,
  transaction: Transaction,
): Promise<Pick<ModeratedView, 'reports' | 'hasMoreReports'>> {
  if (!open) return { reports: [], hasMoreReports: false }
  const found = await Report.findAll({
    where: { caseId: open.id },
    order: [['id', 'asc']],
    limit: reportsShown + 1,
    transaction,
  })
  return {
    reports: found.slice(0, reportsShown).map(({ rule, words, createdAt }) => ({
      rule,
      words,
      at: createdAt.toISOString(),
    })),
    hasMoreReports: found.length > reportsShown,
  }
}

async function isLocked({ kind, id }: Subject, transaction: Transaction): Promise<boolean | null> {
  if (kind !== 'comment') return null
  const comment = await Comment.findByPk(id, { rejectOnEmpty: true, transaction })
  const root = await Comment.findByPk(comment.rootId, { rejectOnEmpty: true, transaction })
  return root.lockedAt !== null
}

async function readEarlier({ kind, id }: Subject, transaction: Transaction): Promise<RecordLine[]> {
  const cases = await ModerationCase.findAll({
    where: { subjectType: kind, subjectId: id },
    order: [['id', 'desc']],
    limit: earlierShown,
    transaction,
  })
  return cases.flatMap((one) => presentRecordLine(one) ?? [])
}
