import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Mark } from './mark.ts'
import type { RetestDraw } from './retest-draw.ts'
import { idColumn } from './id.ts'

export const retestOutcomes = ['passed', 'failed', 'void'] as const
export type RetestOutcome = (typeof retestOutcomes)[number]

/** One mark that was drawn to be tested again, and what came of it. */
export class Retest extends Model<InferAttributes<Retest>, InferCreationAttributes<Retest>> {
  declare id: CreationOptional<string>
  declare drawId: ForeignKey<RetestDraw['id']>
  declare markId: ForeignKey<Mark['id']>
  /** Place in the order of the draw, from 1. */
  declare position: number
  /** Level and kind of agency. */
  declare stratum: string
  declare weight: number
  declare outcome: CreationOptional<RetestOutcome | null>
  declare reason: CreationOptional<string>
  declare decidedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare decidedAt: CreationOptional<Date | null>
}

export const defineRetest = (sequelize: Sequelize) =>
  Retest.init(
    {
      id: idColumn(),
      drawId: { type: DataTypes.UUID, allowNull: false },
      markId: { type: DataTypes.UUID, allowNull: false },
      position: { type: DataTypes.INTEGER, allowNull: false },
      stratum: { type: DataTypes.TEXT, allowNull: false },
      weight: { type: DataTypes.DOUBLE, allowNull: false },
      outcome: DataTypes.TEXT,
      reason: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      decidedById: DataTypes.UUID,
      decidedAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'retest', timestamps: false },
  )
