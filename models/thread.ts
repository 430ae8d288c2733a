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
import type { Paragraph } from './paragraph.ts'
import type { Proposal } from './proposal.ts'
import type { Topic } from './topic.ts'

/** Where comments stand: below the whole consultation, a topic, a paragraph or a proposal. */
export class Thread extends Model<InferAttributes<Thread>, InferCreationAttributes<Thread>> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  declare topicId: CreationOptional<ForeignKey<Topic['id']> | null>
  declare paragraphId: CreationOptional<ForeignKey<Paragraph['id']> | null>
  declare proposalId: CreationOptional<ForeignKey<Proposal['id']> | null>
  /** Comments that stand there, replies included, without those held back. */
  declare commentCount: CreationOptional<number>
  declare createdAt: CreationOptional<Date>
}

export const defineThread = (sequelize: Sequelize) =>
  Thread.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      topicId: DataTypes.UUID,
      paragraphId: DataTypes.UUID,
      proposalId: DataTypes.UUID,
      commentCount: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'thread' },
  )
