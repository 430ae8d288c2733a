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
import type { OfficialAnswer } from './official-answer.ts'

export const followUpSteps = ['drafted', 'decided', 'in-force', 'other'] as const
export type FollowUpStep = (typeof followUpSteps)[number]

/** How a step read before it was put right. */
export interface EarlierFollowUp {
  step: FollowUpStep
  happenedOn: string
  words: string
}

/** What became of it: a step after the answer. */
export class FollowUp extends Model<InferAttributes<FollowUp>, InferCreationAttributes<FollowUp>> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  declare answerId: CreationOptional<ForeignKey<OfficialAnswer['id']> | null>
  declare step: FollowUpStep
  /** Date in Taipei, YYYY-MM-DD. */
  declare happenedOn: string
  declare words: string
  declare byId: CreationOptional<ForeignKey<Account['id']> | null>
  declare changedAt: CreationOptional<Date | null>
  /** The oldest first. */
  declare earlier: CreationOptional<EarlierFollowUp[]>
  declare createdAt: CreationOptional<Date>
}

export const defineFollowUp = (sequelize: Sequelize) =>
  FollowUp.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      answerId: DataTypes.UUID,
      step: { type: DataTypes.TEXT, allowNull: false },
      happenedOn: { type: DataTypes.DATEONLY, allowNull: false },
      words: { type: DataTypes.TEXT, allowNull: false },
      byId: DataTypes.UUID,
      changedAt: DataTypes.DATE,
      earlier: { type: DataTypes.JSONB, allowNull: false, defaultValue: [] },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'follow_up' },
  )
