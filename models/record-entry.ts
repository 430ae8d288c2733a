import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** The audit trail: which verb changed what, when, by whom; without personal data. */
export class RecordEntry extends Model<
  InferAttributes<RecordEntry>,
  InferCreationAttributes<RecordEntry>
> {
  declare id: CreationOptional<string>
  declare verb: string
  declare subjectType: string
  declare subjectId: string
  /** Null when the service itself acted. */
  declare accountId: string | null
  declare roles: string[]
  declare createdAt: CreationOptional<Date>
}

export const defineRecordEntry = (sequelize: Sequelize) =>
  RecordEntry.init(
    {
      id: idColumn(),
      verb: { type: DataTypes.TEXT, allowNull: false },
      subjectType: { type: DataTypes.TEXT, allowNull: false },
      subjectId: { type: DataTypes.UUID, allowNull: false },
      accountId: DataTypes.UUID,
      roles: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'record_entry' },
  )
