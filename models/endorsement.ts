import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Participant } from './participant.ts'
import type { Proposal } from './proposal.ts'

/** Somebody endorses a proposal. */
export class Endorsement extends Model<
  InferAttributes<Endorsement>,
  InferCreationAttributes<Endorsement>
> {
  declare proposalId: ForeignKey<Proposal['id']>
  declare participantId: ForeignKey<Participant['id']>
  /** When they were told that the threshold was reached. */
  declare toldAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
}

export const defineEndorsement = (sequelize: Sequelize) =>
  Endorsement.init(
    {
      proposalId: { type: DataTypes.UUID, allowNull: false, primaryKey: true },
      participantId: { type: DataTypes.UUID, allowNull: false, primaryKey: true },
      toldAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'endorsement' },
  )
