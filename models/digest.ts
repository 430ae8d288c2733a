import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Delivery } from './delivery.ts'
import { idColumn } from './id.ts'

/** That somebody got the digest that was due at a moment: one row for each, so that none is sent
 * twice. */
export class Digest extends Model<InferAttributes<Digest>, InferCreationAttributes<Digest>> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  declare way: 'daily' | 'weekly'
  declare dueAt: Date
  declare deliveryId: CreationOptional<ForeignKey<Delivery['id']> | null>
  declare createdAt: CreationOptional<Date>
}

export const defineDigest = (sequelize: Sequelize) =>
  Digest.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      way: { type: DataTypes.TEXT, allowNull: false },
      dueAt: { type: DataTypes.DATE, allowNull: false },
      deliveryId: DataTypes.UUID,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'digest' },
  )
