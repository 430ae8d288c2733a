import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  NonAttribute,
  Sequelize,
} from 'sequelize'
import type { Delivery } from './delivery.ts'
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
  /** The mail that found it out, as long as that is kept. */
  declare deliveryId: CreationOptional<ForeignKey<Delivery['id']> | null>
  declare createdAt: CreationOptional<Date>
  declare delivery?: NonAttribute<Delivery | null>
}

export const defineDeadAddress = (sequelize: Sequelize) =>
  DeadAddress.init(
    {
      id: idColumn(),
      addressHash: { type: DataTypes.TEXT, allowNull: false },
      reason: { type: DataTypes.TEXT, allowNull: false },
      deliveryId: DataTypes.UUID,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'dead_address' },
  )
