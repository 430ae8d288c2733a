import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Consultation } from './consultation.ts'
import type { Participant } from './participant.ts'
import type { Statement } from './statement.ts'

/** 1 agrees, -1 disagrees, 0 passes. */
export type VoteChoice = -1 | 0 | 1

/** What a participant thinks of a statement; the last choice counts. */
export class Vote extends Model<InferAttributes<Vote>, InferCreationAttributes<Vote>> {
  declare statementId: ForeignKey<Statement['id']>
  declare participantId: ForeignKey<Participant['id']>
  declare consultationId: ForeignKey<Consultation['id']>
  declare choice: VoteChoice
  declare changedAt: Date
  declare createdAt: CreationOptional<Date>
}

export const defineVote = (sequelize: Sequelize) =>
  Vote.init(
    {
      statementId: { type: DataTypes.UUID, allowNull: false, primaryKey: true },
      participantId: { type: DataTypes.UUID, allowNull: false, primaryKey: true },
      consultationId: { type: DataTypes.UUID, allowNull: false },
      choice: { type: DataTypes.SMALLINT, allowNull: false },
      changedAt: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'vote' },
  )
