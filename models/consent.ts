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

/** What a person agreed to: given when the row was made, good until withdrawn. */
export class Consent extends Model<InferAttributes<Consent>, InferCreationAttributes<Consent>> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  /** A key of server/accounts/consent-texts.ts. */
  declare kind: string
  /** The version of the text that the person read. */
  declare version: string
  declare withdrawnAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
}

export const defineConsent = (sequelize: Sequelize) =>
  Consent.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      kind: { type: DataTypes.TEXT, allowNull: false },
      version: { type: DataTypes.TEXT, allowNull: false },
      withdrawnAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'consent' },
  )
