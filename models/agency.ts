import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** A government agency or school: sites belong to it, webmasters act for it. */
export class Agency extends Model<InferAttributes<Agency>, InferCreationAttributes<Agency>> {
  declare id: CreationOptional<string>
  /** The agency's official code, unique. */
  declare code: string
  declare nameZh: string
  declare nameEn: string
  declare createdAt: CreationOptional<Date>
}

export const defineAgency = (sequelize: Sequelize) =>
  Agency.init(
    {
      id: idColumn(),
      code: { type: DataTypes.TEXT, allowNull: false },
      nameZh: { type: DataTypes.TEXT, allowNull: false },
      nameEn: { type: DataTypes.TEXT, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'agency' },
  )
