import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'
import type { Question } from './question.ts'

/** One of the answers to choose from. */
export class QuestionOption extends Model<
  InferAttributes<QuestionOption>,
  InferCreationAttributes<QuestionOption>
> {
  declare id: CreationOptional<string>
  declare questionId: ForeignKey<Question['id']>
  declare position: number
  declare label: string
}

export const defineQuestionOption = (sequelize: Sequelize) =>
  QuestionOption.init(
    {
      id: idColumn(),
      questionId: { type: DataTypes.UUID, allowNull: false },
      position: { type: DataTypes.INTEGER, allowNull: false },
      label: { type: DataTypes.TEXT, allowNull: false },
    },
    { sequelize, tableName: 'question_option', timestamps: false },
  )
