import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import { idColumn } from './id.ts'
import type { ModerationCase } from './moderation-case.ts'

/** Somebody says that a contribution breaks a rule. */
export class Report extends Model<InferAttributes<Report>, InferCreationAttributes<Report>> {
  declare id: CreationOptional<string>
  declare caseId: ForeignKey<ModerationCase['id']>
  declare accountId: CreationOptional<ForeignKey<Account['id']> | null>
  declare rule: string
  declare words: CreationOptional<string | null>
  declare createdAt: CreationOptional<Date>
}

export const defineReport = (sequelize: Sequelize) =>
  Report.init(
    {
      id: idColumn(),
      caseId: { type: DataTypes.UUID, allowNull: false },
      accountId: DataTypes.UUID,
      rule: { type: DataTypes.TEXT, allowNull: false },
      words: DataTypes.TEXT,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'report' },
  )
