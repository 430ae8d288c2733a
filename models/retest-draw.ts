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

/** The marks of a year that are tested again, drawn by lot from a seed that anyone can draw with again. */
export class RetestDraw extends Model<
  InferAttributes<RetestDraw>,
  InferCreationAttributes<RetestDraw>
> {
  declare id: CreationOptional<string>
  declare year: number
  declare seed: string
  declare share: number
  declare population: number
  declare drawnById: CreationOptional<ForeignKey<Account['id']> | null>
  declare drawnAt: Date
}

export const defineRetestDraw = (sequelize: Sequelize) =>
  RetestDraw.init(
    {
      id: idColumn(),
      year: { type: DataTypes.INTEGER, allowNull: false },
      seed: { type: DataTypes.TEXT, allowNull: false },
      share: { type: DataTypes.DOUBLE, allowNull: false },
      population: { type: DataTypes.INTEGER, allowNull: false },
      drawnById: DataTypes.UUID,
      drawnAt: { type: DataTypes.DATE, allowNull: false },
    },
    { sequelize, tableName: 'retest_draw', timestamps: false },
  )
