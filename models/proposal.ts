import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Consultation } from './consultation.ts'
import { idColumn } from './id.ts'
import type { Participant } from './participant.ts'
import type { Topic } from './topic.ts'

/** What a participant proposes; with enough endorsements in time the agency must answer it. */
export class Proposal extends Model<InferAttributes<Proposal>, InferCreationAttributes<Proposal>> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  declare participantId: ForeignKey<Participant['id']>
  declare topicId: CreationOptional<ForeignKey<Topic['id']> | null>
  declare title: string
  /** By which similar titles are found (`title-terms.ts`). */
  declare titleTerms: CreationOptional<string[]>
  /** Markdown. */
  declare body: string
  /** Until then endorsements count. */
  declare closesAt: Date
  declare threshold: number
  declare endorsementCount: CreationOptional<number>
  /** When the threshold was reached. */
  declare reachedAt: CreationOptional<Date | null>
  declare heldAt: CreationOptional<Date | null>
  declare hiddenAt: CreationOptional<Date | null>
  declare withdrawnAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
}

export const defineProposal = (sequelize: Sequelize) =>
  Proposal.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      participantId: { type: DataTypes.UUID, allowNull: false },
      topicId: DataTypes.UUID,
      title: { type: DataTypes.TEXT, allowNull: false },
      titleTerms: {
        type: DataTypes.ARRAY(DataTypes.TEXT),
        allowNull: false,
        defaultValue: [],
      },
      body: { type: DataTypes.TEXT, allowNull: false },
      closesAt: { type: DataTypes.DATE, allowNull: false },
      threshold: { type: DataTypes.INTEGER, allowNull: false },
      endorsementCount: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      reachedAt: DataTypes.DATE,
      heldAt: DataTypes.DATE,
      hiddenAt: DataTypes.DATE,
      withdrawnAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'proposal' },
  )
