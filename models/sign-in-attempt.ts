import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** A browser that was sent to a provider and has not come back yet. The browser has the token, the
 * row only its hash; it is deleted when it is used. */
export class SignInAttempt extends Model<
  InferAttributes<SignInAttempt>,
  InferCreationAttributes<SignInAttempt>
> {
  declare id: CreationOptional<string>
  declare tokenHash: string
  declare providerId: string
  declare state: string
  declare nonce: string
  declare codeVerifier: string
  /** A path of ours. */
  declare returnTo: string
  declare expiresAt: Date
  declare createdAt: CreationOptional<Date>
}

export const defineSignInAttempt = (sequelize: Sequelize) =>
  SignInAttempt.init(
    {
      id: idColumn(),
      tokenHash: { type: DataTypes.TEXT, allowNull: false },
      providerId: { type: DataTypes.TEXT, allowNull: false },
      state: { type: DataTypes.TEXT, allowNull: false },
      nonce: { type: DataTypes.TEXT, allowNull: false },
      codeVerifier: { type: DataTypes.TEXT, allowNull: false },
      returnTo: { type: DataTypes.TEXT, allowNull: false },
      expiresAt: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'sign_in_attempt' },
  )
