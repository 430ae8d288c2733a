import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Evaluation } from './evaluation.ts'
import { idColumn } from './id.ts'

export const sampleParts = ['structured', 'random'] as const
export type SamplePart = (typeof sampleParts)[number]

/** A page of the sample, with the reason why it is in it. */
export class SamplePage extends Model<
  InferAttributes<SamplePage>,
  InferCreationAttributes<SamplePage>
> {
  declare id: CreationOptional<string>
  declare evaluationId: ForeignKey<Evaluation['id']>
  declare position: number
  declare url: string
  declare title: CreationOptional<string>
  declare part: SamplePart
  declare reason: string
  declare note: CreationOptional<string>
  /** The process that it is a step of; empty for none. */
  declare process: CreationOptional<string>
  /** Null where the service proposed it. */
  declare addedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare createdAt: CreationOptional<Date>
}

export const defineSamplePage = (sequelize: Sequelize) =>
  SamplePage.init(
    {
      id: idColumn(),
      evaluationId: { type: DataTypes.UUID, allowNull: false },
      position: { type: DataTypes.INTEGER, allowNull: false },
      url: { type: DataTypes.TEXT, allowNull: false },
      title: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      part: { type: DataTypes.TEXT, allowNull: false },
      reason: { type: DataTypes.TEXT, allowNull: false },
      note: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      process: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      addedById: DataTypes.UUID,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'sample_page' },
  )
