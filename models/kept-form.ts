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

/** What somebody sent in a form when their sign-in no longer was enough, until they have proved who
 * they are and send it again. */
export class KeptForm extends Model<InferAttributes<KeptForm>, InferCreationAttributes<KeptForm>> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  /** Pairs of name and text, in the order of the form, as JSON; see seal.ts. */
  declare fieldsSealed: string
  declare expiresAt: Date
  declare createdAt: CreationOptional<Date>
}

export const defineKeptForm = (sequelize: Sequelize) =>
  KeptForm.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      fieldsSealed: { type: DataTypes.TEXT, allowNull: false },
      expiresAt: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'kept_form' },
  )
