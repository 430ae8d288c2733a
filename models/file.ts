import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** Bytes that rows refer to, e.g. a picture as evidence. Kept in the database, so that every
 * web and worker process of a deployment reaches them. */
export class StoredFile extends Model<
  InferAttributes<StoredFile>,
  InferCreationAttributes<StoredFile>
> {
  declare id: CreationOptional<string>
  declare mediaType: string
  declare bytes: Buffer
  declare widthPx: number | null
  declare heightPx: number | null
  declare createdAt: CreationOptional<Date>
}

export const defineStoredFile = (sequelize: Sequelize) =>
  StoredFile.init(
    {
      id: idColumn(),
      mediaType: { type: DataTypes.TEXT, allowNull: false },
      bytes: { type: DataTypes.BLOB, allowNull: false },
      widthPx: DataTypes.INTEGER,
      heightPx: DataTypes.INTEGER,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'file' },
  )
