import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Assignment } from './assignment.ts'
import type { SamplePage } from './sample-page.ts'
import { idColumn } from './id.ts'

export const testOutcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'] as const
export type TestOutcome = (typeof testOutcomes)[number]

/** What a tester found for one success criterion on one page. */
export class TestResult extends Model<
  InferAttributes<TestResult>,
  InferCreationAttributes<TestResult>
> {
  declare id: CreationOptional<string>
  declare assignmentId: ForeignKey<Assignment['id']>
  declare samplePageId: ForeignKey<SamplePage['id']>
  declare criterion: string
  declare outcome: TestOutcome
  declare note: CreationOptional<string>
  declare technology: CreationOptional<string>
  declare browser: CreationOptional<string>
  /** Counts up with each saving, so that nothing is overwritten unseen. */
  declare version: CreationOptional<number>
  declare savedAt: Date
}

export const defineTestResult = (sequelize: Sequelize) =>
  TestResult.init(
    {
      id: idColumn(),
      assignmentId: { type: DataTypes.UUID, allowNull: false },
      samplePageId: { type: DataTypes.UUID, allowNull: false },
      criterion: { type: DataTypes.TEXT, allowNull: false },
      outcome: { type: DataTypes.TEXT, allowNull: false },
      note: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      technology: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      browser: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      version: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 1 },
      savedAt: { type: DataTypes.DATE, allowNull: false },
    },
    { sequelize, tableName: 'test_result', timestamps: false },
  )
