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

/** How the person proved who they are: by a mailed code, by another provider, by an app's code, by a
 * passkey, by a recovery code. */
export type Strength = 'code' | 'oidc' | 'totp' | 'passkey' | 'recovery'

/** A browser that is signed in; the cookie carries the token, the row only its hash. */
export class Session extends Model<InferAttributes<Session>, InferCreationAttributes<Session>> {
  declare id: CreationOptional<string>
  declare tokenHash: string
  declare accountId: ForeignKey<Account['id']>
  declare expiresAt: Date
  /** When the person last proved who they are. */
  declare signedInAt: CreationOptional<Date>
  /** To the minute. */
  declare lastUsedAt: CreationOptional<Date>
  /** Browser and system in a few words; empty where they are unknown. */
  declare device: CreationOptional<string>
  declare strength: CreationOptional<Strength>
  /** The rights of the person have changed since the token was made. */
  declare renewalDue: CreationOptional<boolean>
  /** Hash of the token before the present one, which is still taken for a moment. */
  declare previousHash: CreationOptional<string | null>
  declare renewedAt: CreationOptional<Date | null>
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
      signedInAt: { type: DataTypes.DATE, allowNull: false, defaultValue: DataTypes.NOW },
      lastUsedAt: { type: DataTypes.DATE, allowNull: false, defaultValue: DataTypes.NOW },
      device: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      strength: { type: DataTypes.TEXT, allowNull: false, defaultValue: 'code' },
      renewalDue: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
      previousHash: DataTypes.TEXT,
      renewedAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'session' },
  )
