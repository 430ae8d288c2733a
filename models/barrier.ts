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
import type { Site } from './site.ts'

/** The thing to mend: one rule on one piece of a site's template, over pages and over scans. */
export class Barrier extends Model<InferAttributes<Barrier>, InferCreationAttributes<Barrier>> {
  declare id: CreationOptional<string>
  declare siteId: ForeignKey<Site['id']>
  /** The crawler's `barrierKey`; unique in a site together with rule and outcome. */
  declare key: string
  declare rule: string
  declare outcome: 'failed' | 'cantTell'
  declare kind: 'standard' | 'advice'
  declare criteria: string[]
  declare codes: string[]
  declare level: 'A' | 'AA' | 'AAA' | null
  declare impact: 'minor' | 'moderate' | 'serious' | 'critical' | null
  declare helpUrl: string
  declare firstScanId: ForeignKey<Scan['id']>
  declare lastScanId: ForeignKey<Scan['id']>
  declare firstSeenAt: Date
  declare lastSeenAt: Date
}

const list = () => ({ type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false })
const text = () => ({ type: DataTypes.TEXT, allowNull: false })

export const defineBarrier = (sequelize: Sequelize) =>
  Barrier.init(
    {
      id: idColumn(),
      siteId: { type: DataTypes.UUID, allowNull: false },
      key: text(),
      rule: text(),
      outcome: text(),
      kind: text(),
      criteria: list(),
      codes: list(),
      level: DataTypes.TEXT,
      impact: DataTypes.TEXT,
      helpUrl: text(),
      firstScanId: { type: DataTypes.UUID, allowNull: false },
      lastScanId: { type: DataTypes.UUID, allowNull: false },
      firstSeenAt: { type: DataTypes.DATE, allowNull: false },
      lastSeenAt: { type: DataTypes.DATE, allowNull: false },
    },
    { sequelize, tableName: 'barrier', timestamps: false },
  )
