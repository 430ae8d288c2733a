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

/** The opinion groups of a consultation, as computed from the votes of one moment. */
export class OpinionMap extends Model<
  InferAttributes<OpinionMap>,
  InferCreationAttributes<OpinionMap>
> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  /** SHA-256 of the votes in canonical form, hexadecimal: what it can be recomputed from. */
  declare inputDigest: string
  /** Name and version of the method. */
  declare method: string
  declare participants: number
  declare votes: number
  /** All of it, with a place for every participant: for the service alone. */
  declare result: object
  /** What everybody may see of it. */
  declare presented: object
  /** How far each statement pulls people apart, 0 to 1, by its id. */
  declare division: Record<string, number>
  declare createdAt: CreationOptional<Date>
}

export const defineOpinionMap = (sequelize: Sequelize) =>
  OpinionMap.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      inputDigest: { type: DataTypes.TEXT, allowNull: false },
      method: { type: DataTypes.TEXT, allowNull: false },
      participants: { type: DataTypes.INTEGER, allowNull: false },
      votes: { type: DataTypes.INTEGER, allowNull: false },
      result: { type: DataTypes.JSONB, allowNull: false },
      presented: { type: DataTypes.JSONB, allowNull: false },
      division: { type: DataTypes.JSONB, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'opinion_map' },
  )
