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

/** A numbered paragraph of the text that is consulted on. */
export class Paragraph extends Model<
  InferAttributes<Paragraph>,
  InferCreationAttributes<Paragraph>
> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  /** From 1, in the order of the text. */
  declare number: number
  declare heading: CreationOptional<string | null>
  /** Plain text. */
  declare body: string
  declare createdAt: CreationOptional<Date>
}

export const defineParagraph = (sequelize: Sequelize) =>
  Paragraph.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      number: { type: DataTypes.INTEGER, allowNull: false },
      heading: DataTypes.TEXT,
      body: { type: DataTypes.TEXT, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'paragraph' },
  )
