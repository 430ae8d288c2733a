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
  /** Encrypted; in the one place that opens it, server/accounts/email.ts. Null once deleted. */
  declare emailSealed: CreationOptional<string | null>
  /** Keyed hash, by which a mailbox is found; unique. */
  declare emailHash: CreationOptional<string | null>
  /** Encrypted; opened by server/accounts/person.ts. */
  declare nameSealed: CreationOptional<string | null>
  declare telephoneSealed: CreationOptional<string | null>
  declare disabilitySealed: CreationOptional<string | null>
  declare contactNotesSealed: CreationOptional<string | null>
  declare locale: 'zh-TW' | 'en'
  declare createdAt: CreationOptional<Date>
  /** When the person had it deleted; the row stays for what refers to it, without the person. */
  declare deletedAt: CreationOptional<Date | null>
  declare memberships?: NonAttribute<Membership[]>
}

export const defineAccount = (sequelize: Sequelize) =>
  Account.init(
    {
      id: idColumn(),
      emailSealed: DataTypes.TEXT,
      emailHash: DataTypes.TEXT,
      nameSealed: DataTypes.TEXT,
      telephoneSealed: DataTypes.TEXT,
      disabilitySealed: DataTypes.TEXT,
      contactNotesSealed: DataTypes.TEXT,
      locale: { type: DataTypes.TEXT, allowNull: false },
      createdAt: DataTypes.DATE,
      deletedAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'account' },
  )
