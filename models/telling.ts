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

/** Something that many people are being told; gone when the last has been. */
export class Telling extends Model<InferAttributes<Telling>, InferCreationAttributes<Telling>> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  /** Who (`server/consultations/audience/audience.ts`). */
  declare audience: object
  /** Which notice (`server/notices/notice-kinds.ts`). */
  declare kind: string
  /** What the notice says, for each language. */
  declare params: object
  /** The last account that was told; they are told in the order of their ids. */
  declare afterId: CreationOptional<string | null>
  declare createdAt: CreationOptional<Date>
}

export const defineTelling = (sequelize: Sequelize) =>
  Telling.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      audience: { type: DataTypes.JSONB, allowNull: false },
      kind: { type: DataTypes.TEXT, allowNull: false },
      params: { type: DataTypes.JSONB, allowNull: false },
      afterId: DataTypes.UUID,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'telling' },
  )
