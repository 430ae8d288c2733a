import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** Where the chain of the record ended on a day in Taiwan: published once, never changed. */
export class RecordHead extends Model<
  InferAttributes<RecordHead>,
  InferCreationAttributes<RecordHead>
> {
  declare id: CreationOptional<string>
  /** `YYYY-MM-DD` in Taiwan; one head a day. */
  declare day: string
  /** The last entry of that day, or of an earlier one where nothing was done on it; decimal digits. */
  declare sequence: string
  /** The hash of that entry. */
  declare hash: string
  declare createdAt: CreationOptional<Date>
}

export const defineRecordHead = (sequelize: Sequelize) =>
  RecordHead.init(
    {
      id: idColumn(),
      day: { type: DataTypes.DATEONLY, allowNull: false },
      sequence: { type: DataTypes.BIGINT, allowNull: false },
      hash: { type: DataTypes.TEXT, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'record_head' },
  )
