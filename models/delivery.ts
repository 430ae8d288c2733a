import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** A mail on its way: written with the rows that caused it, sent by the worker. */
export class Delivery extends Model<InferAttributes<Delivery>, InferCreationAttributes<Delivery>> {
  declare id: CreationOptional<string>
  /** Encrypted; opened by server/notices/recipient.ts. */
  declare recipient: string
  /** Which mail it is (`server/notices/templates.ts`). */
  declare kind: string
  declare locale: 'zh-TW' | 'en'
  declare subject: string
  declare text: string
  declare html: string
  declare sentAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
}

export const defineDelivery = (sequelize: Sequelize) =>
  Delivery.init(
    {
      id: idColumn(),
      recipient: { type: DataTypes.TEXT, allowNull: false },
      kind: { type: DataTypes.TEXT, allowNull: false },
      locale: { type: DataTypes.TEXT, allowNull: false },
      subject: { type: DataTypes.TEXT, allowNull: false },
      text: { type: DataTypes.TEXT, allowNull: false },
      html: { type: DataTypes.TEXT, allowNull: false },
      sentAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'delivery' },
  )
