import { DataTypes, Model } from 'sequelize'
import type { ForeignKey, InferAttributes, InferCreationAttributes, Sequelize } from 'sequelize'
import type { OfficialAnswer } from './official-answer.ts'

/** What an official answer answers to. */
export class AnswerLink extends Model<
  InferAttributes<AnswerLink>,
  InferCreationAttributes<AnswerLink>
> {
  declare answerId: ForeignKey<OfficialAnswer['id']>
  declare subjectType: 'comment' | 'statement' | 'proposal'
  declare subjectId: string
}

export const defineAnswerLink = (sequelize: Sequelize) =>
  AnswerLink.init(
    {
      answerId: { type: DataTypes.UUID, allowNull: false, primaryKey: true },
      subjectType: { type: DataTypes.TEXT, allowNull: false, primaryKey: true },
      subjectId: { type: DataTypes.UUID, allowNull: false, primaryKey: true },
    },
    { sequelize, tableName: 'answer_link', timestamps: false },
  )
