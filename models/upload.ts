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

/** A file that somebody sent, as it is kept: what it is was judged by what it contains. Its bytes are
 * in the file store, never here. */
export class Upload extends Model<InferAttributes<Upload>, InferCreationAttributes<Upload>> {
  declare id: CreationOptional<string>
  /** Random; the only name that the store knows. */
  declare storageName: string
  declare mediaType: string
  declare byteSize: number
  /** Of the bytes as they are kept, in hexadecimal. */
  declare sha256: string
  /** What its owner called it, to be shown and offered, never to be a path. */
  declare name: string
  /** Which room's rule says who may read it. */
  declare purpose: string
  /** The row of that room that it belongs to; null while it belongs to none. */
  declare subjectId: string | null
  declare uploadedById: ForeignKey<Account['id']> | null
  /** When it goes if it belongs to nothing until then. */
  declare expiresAt: Date | null
  declare createdAt: CreationOptional<Date>
}

export const defineUpload = (sequelize: Sequelize) =>
  Upload.init(
    {
      id: idColumn(),
      storageName: { type: DataTypes.UUID, allowNull: false },
      mediaType: { type: DataTypes.TEXT, allowNull: false },
      byteSize: {
        type: DataTypes.BIGINT,
        allowNull: false,
        // PostgreSQL hands out 64 bits as text; no file of ours needs more than 53.
        get() {
          return Number(this.getDataValue('byteSize'))
        },
      },
      sha256: { type: DataTypes.TEXT, allowNull: false },
      name: { type: DataTypes.TEXT, allowNull: false },
      purpose: { type: DataTypes.TEXT, allowNull: false },
      subjectId: DataTypes.UUID,
      uploadedById: DataTypes.UUID,
      expiresAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'upload' },
  )
