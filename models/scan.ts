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
import type { Site } from './site.ts'

/** One machine evaluation of a site. Its state follows from its dates (see server/audits/scan-state.ts). */
export class Scan extends Model<InferAttributes<Scan>, InferCreationAttributes<Scan>> {
  declare id: CreationOptional<string>
  declare siteId: ForeignKey<Site['id']>
  /** Null when the service itself asked for it. */
  declare requestedById: CreationOptional<ForeignKey<Account['id']> | null>
  /** Version of the standard, a key of the table `standard_version`. */
  declare standard: string
  declare level: 'A' | 'AA' | 'AAA'
  declare pageLimit: number
  declare depthLimit: number
  declare minuteLimit: number
  declare robots: 'keep' | 'ignore'
  /** Exactly these addresses instead of a crawl; null for a crawl. */
  declare onlyUrls: CreationOptional<string[] | null>
  declare startedAt: CreationOptional<Date | null>
  declare finishedAt: CreationOptional<Date | null>
  declare cancelRequestedAt: CreationOptional<Date | null>
  /** How the crawl ended: `complete`, `cancelled`, `limit-time`; null while it runs. */
  declare stopped: CreationOptional<'complete' | 'cancelled' | 'limit-time' | null>
  /** Limits left pages of the site off the plan. */
  declare truncated: CreationOptional<boolean>
  declare failureCode: CreationOptional<string | null>
  declare failureDetail: CreationOptional<string | null>
  declare createdAt: CreationOptional<Date>
  declare site?: NonAttribute<Site>
}

export const defineScan = (sequelize: Sequelize) =>
  Scan.init(
    {
      id: idColumn(),
      siteId: { type: DataTypes.UUID, allowNull: false },
      requestedById: DataTypes.UUID,
      standard: { type: DataTypes.TEXT, allowNull: false },
      level: { type: DataTypes.TEXT, allowNull: false },
      pageLimit: { type: DataTypes.INTEGER, allowNull: false },
      depthLimit: { type: DataTypes.INTEGER, allowNull: false },
      minuteLimit: { type: DataTypes.INTEGER, allowNull: false },
      robots: { type: DataTypes.TEXT, allowNull: false },
      onlyUrls: DataTypes.ARRAY(DataTypes.TEXT),
      startedAt: DataTypes.DATE,
      finishedAt: DataTypes.DATE,
      cancelRequestedAt: DataTypes.DATE,
      stopped: DataTypes.TEXT,
      truncated: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
      failureCode: DataTypes.TEXT,
      failureDetail: DataTypes.TEXT,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'scan' },
  )
