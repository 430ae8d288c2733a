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

/** A sentence that participants agree or disagree with. */
export class Statement extends Model<
  InferAttributes<Statement>,
  InferCreationAttributes<Statement>
> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  /** Null where an officer wrote it. */
  declare participantId: CreationOptional<ForeignKey<Participant['id']> | null>
  declare topicId: CreationOptional<ForeignKey<Topic['id']> | null>
  /** Plain text. */
  declare body: string
  /** What is equal where two sentences differ in nothing but signs, spaces and letters' case; unique
   * in the consultation among those that were not withdrawn. */
  declare textKey: string
  declare agreeCount: CreationOptional<number>
  declare disagreeCount: CreationOptional<number>
  declare passCount: CreationOptional<number>
  declare heldAt: CreationOptional<Date | null>
  declare hiddenAt: CreationOptional<Date | null>
  declare withdrawnAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
}

export const defineStatement = (sequelize: Sequelize) =>
  Statement.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      participantId: DataTypes.UUID,
      topicId: DataTypes.UUID,
      body: { type: DataTypes.TEXT, allowNull: false },
      textKey: { type: DataTypes.TEXT, allowNull: false },
      agreeCount: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      disagreeCount: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      passCount: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      heldAt: DataTypes.DATE,
      hiddenAt: DataTypes.DATE,
      withdrawnAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'statement' },
  )
