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

/** One page in one scan: waiting, then tested, or untested with the reason. */
export class Visit extends Model<InferAttributes<Visit>, InferCreationAttributes<Visit>> {
  declare id: CreationOptional<string>
  declare scanId: ForeignKey<Scan['id']>
  /** Place on the plan, from 0. */
  declare position: number
  /** Normalised, unique within the scan. */
  declare url: string
  declare depth: number
  declare foundBy: 'start' | 'sitemap' | 'link' | 'list'
  declare state: CreationOptional<'waiting' | 'tested' | 'untested'>
  declare reasonCode: CreationOptional<string | null>
  declare reasonDetail: CreationOptional<string | null>
  declare status: CreationOptional<number | null>
  declare title: CreationOptional<string | null>
  declare language: CreationOptional<string | null>
  declare startedAt: CreationOptional<Date | null>
  declare durationMs: CreationOptional<number | null>
  declare failedCount: CreationOptional<number>
  declare cantTellCount: CreationOptional<number>
  declare adviceCount: CreationOptional<number>
  declare passedRules: CreationOptional<string[]>
  declare inapplicableRules: CreationOptional<string[]>
}

const count = () => ({ type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 })
const rules = () => ({ type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false, defaultValue: [] })

export const defineVisit = (sequelize: Sequelize) =>
  Visit.init(
    {
      id: idColumn(),
      scanId: { type: DataTypes.UUID, allowNull: false },
      position: { type: DataTypes.INTEGER, allowNull: false },
      url: { type: DataTypes.TEXT, allowNull: false },
      depth: { type: DataTypes.INTEGER, allowNull: false },
      foundBy: { type: DataTypes.TEXT, allowNull: false },
      state: { type: DataTypes.TEXT, allowNull: false, defaultValue: 'waiting' },
      reasonCode: DataTypes.TEXT,
      reasonDetail: DataTypes.TEXT,
      status: DataTypes.INTEGER,
      title: DataTypes.TEXT,
      language: DataTypes.TEXT,
      startedAt: DataTypes.DATE,
      durationMs: DataTypes.INTEGER,
      failedCount: count(),
      cantTellCount: count(),
      adviceCount: count(),
      passedRules: rules(),
      inapplicableRules: rules(),
    },
    { sequelize, tableName: 'visit', timestamps: false },
  )
