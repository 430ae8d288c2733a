import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  NonAttribute,
  Sequelize,
} from 'sequelize'
import type { Consultation } from './consultation.ts'
import { idColumn } from './id.ts'
import type { QuestionOption } from './question-option.ts'
import type { Topic } from './topic.ts'

/** Something that is asked, with options or for words. */
export class Question extends Model<InferAttributes<Question>, InferCreationAttributes<Question>> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  declare topicId: CreationOptional<ForeignKey<Topic['id']> | null>
  declare position: number
  declare title: string
  declare hint: CreationOptional<string | null>
  declare kind: 'one' | 'several' | 'text'
  declare createdAt: CreationOptional<Date>
  declare options?: NonAttribute<QuestionOption[]>
}

export const defineQuestion = (sequelize: Sequelize) =>
  Question.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      topicId: DataTypes.UUID,
      position: { type: DataTypes.INTEGER, allowNull: false },
      title: { type: DataTypes.TEXT, allowNull: false },
      hint: DataTypes.TEXT,
      kind: { type: DataTypes.TEXT, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'question' },
  )
