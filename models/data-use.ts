import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Agency } from './agency.ts'
import { idColumn } from './id.ts'

/** That somebody's data were used: which, by which office, for what. */
export class DataUse extends Model<InferAttributes<DataUse>, InferCreationAttributes<DataUse>> {
  declare id: CreationOptional<string>
  /** Whose data. */
  declare accountId: ForeignKey<Account['id']>
  /** A role, or `service` for what the service does by itself; never a name. */
  declare office: string
  /** The agency that the office belongs to; null for the ministry. */
  declare agencyId: CreationOptional<ForeignKey<Agency['id']> | null>
  /** A key of server/accounts/use-purposes.ts. */
  declare purpose: string
  declare fields: string[]
  declare createdAt: CreationOptional<Date>
}

export const defineDataUse = (sequelize: Sequelize) =>
  DataUse.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      office: { type: DataTypes.TEXT, allowNull: false },
      agencyId: DataTypes.UUID,
      purpose: { type: DataTypes.TEXT, allowNull: false },
      fields: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'data_use' },
  )
