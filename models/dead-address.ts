import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** An address that no mail can reach: nothing is sent there until an administrator frees it. */
export class DeadAddress extends Model<
  InferAttributes<DeadAddress>,
  InferCreationAttributes<DeadAddress>
> {
  declare id: CreationOptional<string>
  declare addressHash: string
  /** The numbers of the mail server's answer, or its kind. */
  declare reason: string
  declare createdAt: CreationOptional<Date>
}

export const defineDeadAddress = (sequelize: Sequelize) =>
  DeadAddress.init(
    {
      id: idColumn(),
      addressHash: { type: DataTypes.TEXT, allowNull: false },
      reason: { type: DataTypes.TEXT, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'dead_address' },
  )
