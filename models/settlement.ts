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
import type { SamplePage } from './sample-page.ts'
import { idColumn } from './id.ts'
import type { TestOutcome } from './test-result.ts'

/** What holds where testers differed, with the reason of the third who settled it. */
export class Settlement extends Model<
  InferAttributes<Settlement>,
  InferCreationAttributes<Settlement>
> {
  declare id: CreationOptional<string>
  declare evaluationId: ForeignKey<Evaluation['id']>
  declare round: number
  declare samplePageId: ForeignKey<SamplePage['id']>
  declare criterion: string
  declare outcome: TestOutcome
  declare reason: string
  declare byId: CreationOptional<ForeignKey<Account['id']> | null>
  declare at: Date
}

export const defineSettlement = (sequelize: Sequelize) =>
  Settlement.init(
    {
      id: idColumn(),
      evaluationId: { type: DataTypes.UUID, allowNull: false },
      round: { type: DataTypes.INTEGER, allowNull: false },
      samplePageId: { type: DataTypes.UUID, allowNull: false },
      criterion: { type: DataTypes.TEXT, allowNull: false },
      outcome: { type: DataTypes.TEXT, allowNull: false },
      reason: { type: DataTypes.TEXT, allowNull: false },
      byId: DataTypes.UUID,
      at: { type: DataTypes.DATE, allowNull: false },
    },
    { sequelize, tableName: 'settlement', timestamps: false },
  )
