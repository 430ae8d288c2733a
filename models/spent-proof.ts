import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** A proof of work that was accepted; kept until its challenge has expired, so that it counts once. */
export class SpentProof extends Model<
  InferAttributes<SpentProof>,
  InferCreationAttributes<SpentProof>
> {
  declare id: CreationOptional<string>
  /** Ours, of the challenge that was solved; says nothing of who solved it. */
  declare signature: string
  /** Of the challenge. */
  declare expiresAt: Date
  declare createdAt: CreationOptional<Date>
}

export const defineSpentProof = (sequelize: Sequelize) =>
  SpentProof.init(
    {
      id: idColumn(),
      signature: { type: DataTypes.TEXT, allowNull: false, unique: true },
      expiresAt: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'spent_proof' },
  )
