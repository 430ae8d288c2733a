import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Evaluation } from './evaluation.ts'
import { idColumn } from './id.ts'

/** Something that a person comes to the site for, tried by testers with disabilities. */
export class EvaluationTask extends Model<
  InferAttributes<EvaluationTask>,
  InferCreationAttributes<EvaluationTask>
> {
  declare id: CreationOptional<string>
  declare evaluationId: ForeignKey<Evaluation['id']>
  declare position: number
  declare text: string
}

export const defineEvaluationTask = (sequelize: Sequelize) =>
  EvaluationTask.init(
    {
      id: idColumn(),
      evaluationId: { type: DataTypes.UUID, allowNull: false },
      position: { type: DataTypes.INTEGER, allowNull: false },
      text: { type: DataTypes.TEXT, allowNull: false },
    },
    { sequelize, tableName: 'evaluation_task', timestamps: false },
  )
