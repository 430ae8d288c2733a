import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  NonAttribute,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'
import type { Membership } from './membership.ts'

/** A person who signs in. Everyone signed in is a citizen; more comes by membership. */
export class Account extends Model<InferAttributes<Account>, InferCreationAttributes<Account>> {
  declare id: CreationOptional<string>
  /** Lower case, unique. */
  declare email: string
  declare name: CreationOptional<string | null>
  declare locale: 'zh-TW' | 'en'
  declare createdAt: CreationOptional<Date>
  declare memberships?: NonAttribute<Membership[]>
}

export const defineAccount = (sequelize: Sequelize) =>
  Account.init(
    {
      id: idColumn(),
      email: { type: DataTypes.TEXT, allowNull: false },
      name: DataTypes.TEXT,
      locale: { type: DataTypes.TEXT, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'account' },
  )
