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

/** What somebody was writing and has not sent. */
export class ContributionDraft extends Model<
  InferAttributes<ContributionDraft>,
  InferCreationAttributes<ContributionDraft>
> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  declare consultationId: ForeignKey<Consultation['id']>
  /** What it would be sent to, e.g. `comment:ID`. */
  declare place: string
  declare body: string
  declare changedAt: Date
  declare createdAt: CreationOptional<Date>
}

export const defineContributionDraft = (sequelize: Sequelize) =>
  ContributionDraft.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      consultationId: { type: DataTypes.UUID, allowNull: false },
      place: { type: DataTypes.TEXT, allowNull: false },
      body: { type: DataTypes.TEXT, allowNull: false },
      changedAt: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'contribution_draft' },
  )
