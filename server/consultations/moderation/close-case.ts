import type { Transaction } from 'sequelize'
import { ModerationCase } from '#models/index.ts'
import type { ModeratedSubject, ModerationAction } from '#models/index.ts'
import type { SignedIn } from '../../accounts/actor.ts'
import type { ModerationRule } from './rules.ts'

export interface Verdict {
  action: ModerationAction
  rule: ModerationRule | null
  words: string | null
}

interface About {
  consultationId: string
  subjectType: ModeratedSubject
  subjectId: string
  authorId: string | null
}

/** Writes down what a moderator decided, in the case that was open or in one of its own. */
export function closeCase(
  { accountId }: SignedIn,
  open: ModerationCase | null,
  about: About,
  verdict: Verdict,
  now: Date,
  transaction: Transaction,
): Promise<ModerationCase> {
  const decided = {
    ...verdict,
    decidedAt: now,
    decidedById: accountId,
    decidedRole: 'moderator',
  }
  if (open) return open.update(decided, { transaction })
  return ModerationCase.create({ ...about, openedBy: 'moderator', ...decided }, { transaction })
}

/** The case about something that nobody has decided yet. */
export const findOpenCase = (
  subjectType: ModeratedSubject,
  subjectId: string,
  transaction: Transaction,
): Promise<ModerationCase | null> =>
  ModerationCase.findOne({ where: { subjectType, subjectId, decidedAt: null }, transaction })

/** The case in which an appeal waits. */
export const findAppealed = (
  subjectType: ModeratedSubject,
  subjectId: string,
  transaction: Transaction,
): Promise<ModerationCase | null> =>
  ModerationCase.findOne({
    where: {
      subjectType,
      subjectId,
      appealDecidedAt: null,
      action: ['hide', 'refuse', 'pause'],
    },
    order: [['id', 'desc']],
    transaction,
  }).then((found) => (found?.appealedAt ? found : null))
