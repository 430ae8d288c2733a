import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Application } from './application.ts'
import { idColumn } from './id.ts'

export const decisionOutcomes = ['issue', 'refuse', 'correct'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

/** What stands against a success criterion. */
export interface CriterionReason {
  criterion: string
  reason: string
}

/** What an officer decides on an application; where two are asked for, the second confirms or dismisses it. */
export class Decision extends Model<InferAttributes<Decision>, InferCreationAttributes<Decision>> {
  declare id: CreationOptional<string>
  declare applicationId: ForeignKey<Application['id']>
  declare outcome: DecisionOutcome
  declare reason: string
  /** Reasons by success criterion. */
  declare criteria: CreationOptional<CriterionReason[]>
  declare dueOn: CreationOptional<string | null>
  declare proposedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare proposedAt: Date
  declare confirmedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare confirmedAt: CreationOptional<Date | null>
  declare dismissedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare dismissedAt: CreationOptional<Date | null>
}

export const defineDecision = (sequelize: Sequelize) =>
  Decision.init(
    {
      id: idColumn(),
      applicationId: { type: DataTypes.UUID, allowNull: false },
      outcome: { type: DataTypes.TEXT, allowNull: false },
      reason: { type: DataTypes.TEXT, allowNull: false },
      criteria: { type: DataTypes.JSONB, allowNull: false, defaultValue: [] },
      dueOn: DataTypes.DATEONLY,
      proposedById: DataTypes.UUID,
      proposedAt: { type: DataTypes.DATE, allowNull: false },
      confirmedById: DataTypes.UUID,
      confirmedAt: DataTypes.DATE,
      dismissedById: DataTypes.UUID,
      dismissedAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'decision', timestamps: false },
  )
