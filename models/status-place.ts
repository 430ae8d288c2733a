import { DataTypes, Model } from 'sequelize'
import type { ForeignKey, InferAttributes, InferCreationAttributes, Sequelize } from 'sequelize'
import type { Mark } from './mark.ts'

/** The bit of a mark, the same one in the lists of all purposes that have its list's number. */
export class StatusPlace extends Model<
  InferAttributes<StatusPlace>,
  InferCreationAttributes<StatusPlace>
> {
  declare markId: ForeignKey<Mark['id']>
  /** From 1; another is begun when one fills. */
  declare list: number
  /** 0 to 131,071, drawn by lot; unique in its list. */
  declare place: number
}

export const defineStatusPlace = (sequelize: Sequelize) =>
  StatusPlace.init(
    {
      markId: { type: DataTypes.UUID, primaryKey: true },
      list: { type: DataTypes.INTEGER, allowNull: false },
      place: { type: DataTypes.INTEGER, allowNull: false },
    },
    { sequelize, tableName: 'status_place', timestamps: false },
  )
