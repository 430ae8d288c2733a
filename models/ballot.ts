import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { CreditOption } from './credit-option.ts'
import type { Participant } from './participant.ts'

/** Votes that a participant gives an option; n votes cost n² credits. */
export class Ballot extends Model<InferAttributes<Ballot>, InferCreationAttributes<Ballot>> {
  declare participantId: ForeignKey<Participant['id']>
  declare optionId: ForeignKey<CreditOption['id']>
  declare votes: number
  declare createdAt: CreationOptional<Date>
}

export const defineBallot = (sequelize: Sequelize) =>
  Ballot.init(
    {
      participantId: { type: DataTypes.UUID, allowNull: false, primaryKey: true },
      optionId: { type: DataTypes.UUID, allowNull: false, primaryKey: true },
      votes: { type: DataTypes.INTEGER, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'ballot' },
  )
