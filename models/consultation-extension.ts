import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Consultation } from './consultation.ts'
import { idColumn } from './id.ts'

/** A date that was put off, with the reason that the public reads. */
export class ConsultationExtension extends Model<
  InferAttributes<ConsultationExtension>,
  InferCreationAttributes<ConsultationExtension>
> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  declare ofWhat: 'closing' | 'answer'
  declare fromAt: Date
  declare toAt: Date
  declare reason: string
  declare byId: CreationOptional<ForeignKey<Account['id']> | null>
  declare createdAt: CreationOptional<Date>
}

export const defineConsultationExtension = (sequelize: Sequelize) =>
  ConsultationExtension.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      ofWhat: { type: DataTypes.TEXT, allowNull: false },
      fromAt: { type: DataTypes.DATE, allowNull: false },
      toAt: { type: DataTypes.DATE, allowNull: false },
      reason: { type: DataTypes.TEXT, allowNull: false },
      byId: DataTypes.UUID,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'consultation_extension' },
  )
