import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  NonAttribute,
  Sequelize,
} from 'sequelize'
import type { Agency } from './agency.ts'
import type { Consultation } from './consultation.ts'
import { idColumn } from './id.ts'
import type { Participant } from './participant.ts'
import type { Thread } from './thread.ts'

/** What somebody said, or an office. */
export class Comment extends Model<InferAttributes<Comment>, InferCreationAttributes<Comment>> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  declare threadId: ForeignKey<Thread['id']>
  /** The first comment of the conversation; its own id where it is the first. */
  declare rootId: string
  /** What it replies to. */
  declare parentId: CreationOptional<string | null>
  /** 0 for the first. */
  declare depth: number
  declare participantId: CreationOptional<ForeignKey<Participant['id']> | null>
  /** Set where an office speaks, not a participant. */
  declare officeAgencyId: CreationOptional<ForeignKey<Agency['id']> | null>
  declare officeRole: CreationOptional<string | null>
  /** Markdown. */
  declare body: string
  declare supportCount: CreationOptional<number>
  /** Direct replies. */
  declare replyCount: CreationOptional<number>
  /** Waits for a moderator; nobody else sees it. */
  declare heldAt: CreationOptional<Date | null>
  /** A moderator hid it; its place and the rule remain. */
  declare hiddenAt: CreationOptional<Date | null>
  /** Its author took it back; its place remains. */
  declare withdrawnAt: CreationOptional<Date | null>
  /** On the first comment: no more replies below it. */
  declare lockedAt: CreationOptional<Date | null>
  declare editedAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
  declare participant?: NonAttribute<Participant>
  declare officeAgency?: NonAttribute<Agency>
}

export const defineComment = (sequelize: Sequelize) =>
  Comment.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      threadId: { type: DataTypes.UUID, allowNull: false },
      rootId: { type: DataTypes.UUID, allowNull: false },
      parentId: DataTypes.UUID,
      depth: { type: DataTypes.INTEGER, allowNull: false },
      participantId: DataTypes.UUID,
      officeAgencyId: DataTypes.UUID,
      officeRole: DataTypes.TEXT,
      body: { type: DataTypes.TEXT, allowNull: false },
      supportCount: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      replyCount: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      heldAt: DataTypes.DATE,
      hiddenAt: DataTypes.DATE,
      withdrawnAt: DataTypes.DATE,
      lockedAt: DataTypes.DATE,
      editedAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'comment' },
  )
