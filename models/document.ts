import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'
import type { Scan } from './scan.ts'

/** A PDF, ODF or Office file that a scan met: found, not evaluated. */
export class SiteDocument extends Model<
  InferAttributes<SiteDocument>,
  InferCreationAttributes<SiteDocument>
> {
  declare id: CreationOptional<string>
  declare scanId: ForeignKey<Scan['id']>
  declare url: string
  declare format: string
  declare foundOn: string
}

export const defineSiteDocument = (sequelize: Sequelize) =>
  SiteDocument.init(
    {
      id: idColumn(),
      scanId: { type: DataTypes.UUID, allowNull: false },
      url: { type: DataTypes.TEXT, allowNull: false },
      format: { type: DataTypes.TEXT, allowNull: false },
      foundOn: { type: DataTypes.TEXT, allowNull: false },
    },
    { sequelize, tableName: 'document', timestamps: false },
  )
