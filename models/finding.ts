import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Barrier } from './barrier.ts'
import type { StoredFile } from './file.ts'
import { idColumn } from './id.ts'
import type { Scan } from './scan.ts'
import type { Visit } from './visit.ts'

export interface FindingStep {
  into: 'frame' | 'shadow' | 'element'
  selector: string
}

/** One rule at one place in one visit. */
export class Finding extends Model<InferAttributes<Finding>, InferCreationAttributes<Finding>> {
  declare id: CreationOptional<string>
  declare scanId: ForeignKey<Scan['id']>
  declare visitId: ForeignKey<Visit['id']>
  declare barrierId: ForeignKey<Barrier['id']>
  /** Through frames and shadow roots, outermost first. */
  declare selector: FindingStep[]
  declare html: string
  declare messageZh: string
  declare messageEn: string
  declare lookAtZh: string | null
  declare lookAtEn: string | null
  declare screenshotId: CreationOptional<ForeignKey<StoredFile['id']> | null>
}

export const defineFinding = (sequelize: Sequelize) =>
  Finding.init(
    {
      id: idColumn(),
      scanId: { type: DataTypes.UUID, allowNull: false },
      visitId: { type: DataTypes.UUID, allowNull: false },
      barrierId: { type: DataTypes.UUID, allowNull: false },
      selector: { type: DataTypes.JSONB, allowNull: false },
      html: { type: DataTypes.TEXT, allowNull: false },
      messageZh: { type: DataTypes.TEXT, allowNull: false },
      messageEn: { type: DataTypes.TEXT, allowNull: false },
      lookAtZh: DataTypes.TEXT,
      lookAtEn: DataTypes.TEXT,
      screenshotId: DataTypes.UUID,
    },
    { sequelize, tableName: 'finding', timestamps: false },
  )
