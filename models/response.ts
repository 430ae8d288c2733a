import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'
import type { Participant } from './participant.ts'
import type { Question } from './question.ts'

/** What a participant answered to a question; the last counts. */
export class Response extends Model<InferAttributes<Response>, InferCreationAttributes<Response>> {
  declare id: CreationOptional<string>
  declare questionId: ForeignKey<Question['id']>
  declare participantId: ForeignKey<Participant['id']>
  declare optionIds: string[]
  declare words: CreationOptional<string | null>
  declare changedAt: Date
  declare createdAt: CreationOptional<Date>
}

export const defineResponse = (sequelize: Sequelize) =>
  Response.init(
    {
      id: idColumn(),
      questionId: { type: DataTypes.UUID, allowNull: false },
      participantId: { type: DataTypes.UUID, allowNull: false },
      optionIds: { type: DataTypes.ARRAY(DataTypes.UUID), allowNull: false },
      words: DataTypes.TEXT,
      changedAt: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'response' },
  )
