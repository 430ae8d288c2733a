import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Consultation } from './consultation.ts'
import { idColumn } from './id.ts'

/** A theme of a consultation, or a part of one. */
export class Topic extends Model<InferAttributes<Topic>, InferCreationAttributes<Topic>> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  /** The theme that it is a part of. */
  declare parentId: CreationOptional<string | null>
  /** Order among all topics of the consultation. */
  declare position: number
  declare nameZh: string
  declare nameEn: CreationOptional<string | null>
  declare summary: CreationOptional<string | null>
  declare createdAt: CreationOptional<Date>
}

export const defineTopic = (sequelize: Sequelize) =>
  Topic.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      parentId: DataTypes.UUID,
      position: { type: DataTypes.INTEGER, allowNull: false },
      nameZh: { type: DataTypes.TEXT, allowNull: false },
      nameEn: DataTypes.TEXT,
      summary: DataTypes.TEXT,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'topic' },
  )
