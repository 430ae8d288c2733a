import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Application } from './application.ts'

export const selfAssessmentOutcomes = ['passed', 'failed', 'inapplicable'] as const
export type SelfAssessmentOutcome = (typeof selfAssessmentOutcomes)[number]

/** What the agency itself found for a check code that needs a person. */
export class SelfAssessment extends Model<
  InferAttributes<SelfAssessment>,
  InferCreationAttributes<SelfAssessment>
> {
  declare applicationId: ForeignKey<Application['id']>
  declare code: string
  declare outcome: SelfAssessmentOutcome
  declare note: CreationOptional<string>
}

export const defineSelfAssessment = (sequelize: Sequelize) =>
  SelfAssessment.init(
    {
      applicationId: { type: DataTypes.UUID, primaryKey: true },
      code: { type: DataTypes.TEXT, primaryKey: true },
      outcome: { type: DataTypes.TEXT, allowNull: false },
      note: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
    },
    { sequelize, tableName: 'self_assessment', timestamps: false },
  )
