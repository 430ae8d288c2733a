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

/** What a device is asked to sign; good once, for a few minutes. */
export class PasskeyChallenge extends Model<
  InferAttributes<PasskeyChallenge>,
  InferCreationAttributes<PasskeyChallenge>
> {
  declare id: CreationOptional<string>
  declare challenge: string
  /** Null where somebody signs in whom we do not know yet. */
  declare accountId: CreationOptional<ForeignKey<Account['id']> | null>
  declare purpose: 'register' | 'sign-in'
  declare expiresAt: Date
  declare createdAt: CreationOptional<Date>
}

export const definePasskeyChallenge = (sequelize: Sequelize) =>
  PasskeyChallenge.init(
    {
      id: idColumn(),
      challenge: { type: DataTypes.TEXT, allowNull: false },
      accountId: DataTypes.UUID,
      purpose: { type: DataTypes.TEXT, allowNull: false },
      expiresAt: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'passkey_challenge' },
  )
