import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Consultation } from './consultation.ts'
import { idColumn } from './id.ts'
import type { Participant } from './participant.ts'

export const moderatedSubjects = ['comment', 'statement', 'proposal', 'participant'] as const
export type ModeratedSubject = (typeof moderatedSubjects)[number]

export const moderationActions = [
  'hide',
  'keep',
  'restore',
  'lock',
  'unlock',
  'pause',
  'approve',
  'refuse',
] as const
export type ModerationAction = (typeof moderationActions)[number]

/** A contribution, or a participant, that moderators look at. Decided once, appealed at most once. */
export class ModerationCase extends Model<
  InferAttributes<ModerationCase>,
  InferCreationAttributes<ModerationCase>
> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  declare subjectType: ModeratedSubject
  declare subjectId: string
  declare authorId: CreationOptional<ForeignKey<Participant['id']> | null>
  declare openedBy: 'report' | 'hold' | 'moderator'
  declare action: CreationOptional<ModerationAction | null>
  /** The published rule that it rests on (`server/consultations/moderation/rules.ts`). */
  declare rule: CreationOptional<string | null>
  /** To the author, not to the public. */
  declare words: CreationOptional<string | null>
  declare decidedAt: CreationOptional<Date | null>
  declare decidedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare decidedRole: CreationOptional<string | null>
  declare appealedAt: CreationOptional<Date | null>
  declare appealWords: CreationOptional<string | null>
  declare appealOutcome: CreationOptional<'upheld' | 'overturned' | null>
  declare appealWordsBack: CreationOptional<string | null>
  declare appealDecidedAt: CreationOptional<Date | null>
  declare appealDecidedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare createdAt: CreationOptional<Date>
}

export const defineModerationCase = (sequelize: Sequelize) =>
  ModerationCase.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      subjectType: { type: DataTypes.TEXT, allowNull: false },
      subjectId: { type: DataTypes.UUID, allowNull: false },
      authorId: DataTypes.UUID,
      openedBy: { type: DataTypes.TEXT, allowNull: false },
      action: DataTypes.TEXT,
      rule: DataTypes.TEXT,
      words: DataTypes.TEXT,
      decidedAt: DataTypes.DATE,
      decidedById: DataTypes.UUID,
      decidedRole: DataTypes.TEXT,
      appealedAt: DataTypes.DATE,
      appealWords: DataTypes.TEXT,
      appealOutcome: DataTypes.TEXT,
      appealWordsBack: DataTypes.TEXT,
      appealDecidedAt: DataTypes.DATE,
      appealDecidedById: DataTypes.UUID,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'moderation_case' },
  )
