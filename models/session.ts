import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  NonAttribute,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import { idColumn } from './id.ts'

/** A browser that is signed in; the cookie carries the token, the row only its hash. */
export class Session extends Model<InferAttributes<Session>, InferCreationAttributes<Session>> {
  declare id: CreationOptional<string>
  declare tokenHash: string
  declare accountId: ForeignKey<Account['id']>
  declare expiresAt: Date
  declare createdAt: CreationOptional<Date>
  declare account?: NonAttribute<Account>
}

export const defineSession = (sequelize: Sequelize) =>
  Session.init(
    {
      id: idColumn(),
      tokenHash: { type: DataTypes.TEXT, allowNull: false },
      accountId: { type: DataTypes.UUID, allowNull: false },
      expiresAt: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'session' },
  )
