import { DataTypes, Model } from 'sequelize'
import type { ForeignKey, InferAttributes, InferCreationAttributes, Sequelize } from 'sequelize'
import type { Mark } from './mark.ts'
import type { RetestDraw } from './retest-draw.ts'

/** A mark that could have been drawn: with them and the seed anybody repeats the draw. */
export class RetestCandidate extends Model<
  InferAttributes<RetestCandidate>,
  InferCreationAttributes<RetestCandidate>
> {
  declare drawId: ForeignKey<RetestDraw['id']>
  declare markId: ForeignKey<Mark['id']>
  /** Level and kind of agency. */
  declare stratum: string
  declare weight: number
}

export const defineRetestCandidate = (sequelize: Sequelize) =>
  RetestCandidate.init(
    {
      drawId: { type: DataTypes.UUID, primaryKey: true },
      markId: { type: DataTypes.UUID, primaryKey: true },
      stratum: { type: DataTypes.TEXT, allowNull: false },
      weight: { type: DataTypes.DOUBLE, allowNull: false },
    },
    { sequelize, tableName: 'retest_candidate', timestamps: false },
  )
