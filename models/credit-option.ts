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

/** Something that voice credits can be spent on. */
export class CreditOption extends Model<
  InferAttributes<CreditOption>,
  InferCreationAttributes<CreditOption>
> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  declare position: number
  declare title: string
  declare summary: CreationOptional<string | null>
}

export const defineCreditOption = (sequelize: Sequelize) =>
  CreditOption.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      position: { type: DataTypes.INTEGER, allowNull: false },
      title: { type: DataTypes.TEXT, allowNull: false },
      summary: DataTypes.TEXT,
    },
    { sequelize, tableName: 'credit_option', timestamps: false },
  )
