import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import { idColumn } from './id.ts'

/** Who somebody is at an OpenID Connect provider: issuer and subject together, and nothing else,
 * name them for ever. */
export class Identity extends Model<InferAttributes<Identity>, InferCreationAttributes<Identity>> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  declare issuer: string
  declare subject: string
  declare lastUsedAt: Date
  declare createdAt: CreationOptional<Date>
}

export const defineIdentity = (sequelize: Sequelize) =>
  Identity.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      issuer: { type: DataTypes.TEXT, allowNull: false },
      subject: { type: DataTypes.TEXT, allowNull: false },
      lastUsedAt: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'identity' },
  )
