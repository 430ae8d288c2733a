import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** What an agency is. `bureau`: a branch of an agency; `local-government`: of a county, a city, a
 * township, and what belongs to it; `enterprise`: owned by the state. */
export const agencyKinds = [
  'ministry',
  'agency',
  'bureau',
  'local-government',
  'school',
  'enterprise',
  'other',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

/** A government agency or school: sites belong to it, webmasters act for it. */
export class Agency extends Model<InferAttributes<Agency>, InferCreationAttributes<Agency>> {
  declare id: CreationOptional<string>
  /** The agency's official code, unique. */
  declare code: string
  declare nameZh: string
  declare nameEn: string
  /** The agency that it stands under; null at the top. Never itself, at any distance. */
  declare parentId: CreationOptional<ForeignKey<Agency['id']> | null>
  declare kind: CreationOptional<AgencyKind>
  /** Object identifier of the government's directory, e.g. 2.16.886.101.20003; unique. */
  declare oid: CreationOptional<string | null>
  /** Public contact of the office that answers complaints. */
  declare complaintsEmail: CreationOptional<string | null>
  /** Public contact of the office that answers for marks. */
  declare marksEmail: CreationOptional<string | null>
  declare createdAt: CreationOptional<Date>
}

export const defineAgency = (sequelize: Sequelize) =>
  Agency.init(
    {
      id: idColumn(),
      code: { type: DataTypes.TEXT, allowNull: false },
      nameZh: { type: DataTypes.TEXT, allowNull: false },
      nameEn: { type: DataTypes.TEXT, allowNull: false },
      parentId: DataTypes.UUID,
      kind: { type: DataTypes.TEXT, allowNull: false, defaultValue: 'agency' },
      oid: DataTypes.TEXT,
      complaintsEmail: DataTypes.TEXT,
      marksEmail: DataTypes.TEXT,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'agency' },
  )
