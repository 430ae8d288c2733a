import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Assignment } from './assignment.ts'
import type { EvaluationTask } from './evaluation-task.ts'
import { idColumn } from './id.ts'

export const taskOutcomes = ['done', 'with-difficulty', 'not-done'] as const
export type TaskOutcome = (typeof taskOutcomes)[number]

/** How a task went for a tester with disabilities. */
export class TaskResult extends Model<
  InferAttributes<TaskResult>,
  InferCreationAttributes<TaskResult>
> {
  declare id: CreationOptional<string>
  declare assignmentId: ForeignKey<Assignment['id']>
  declare taskId: ForeignKey<EvaluationTask['id']>
  declare outcome: TaskOutcome
  declare words: CreationOptional<string>
  declare technology: CreationOptional<string>
  declare browser: CreationOptional<string>
  /** Counts up with each saving, so that nothing is overwritten unseen. */
  declare version: CreationOptional<number>
  declare savedAt: Date
}

export const defineTaskResult = (sequelize: Sequelize) =>
  TaskResult.init(
    {
      id: idColumn(),
      assignmentId: { type: DataTypes.UUID, allowNull: false },
      taskId: { type: DataTypes.UUID, allowNull: false },
      outcome: { type: DataTypes.TEXT, allowNull: false },
      words: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      technology: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      browser: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      version: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 1 },
      savedAt: { type: DataTypes.DATE, allowNull: false },
    },
    { sequelize, tableName: 'task_result', timestamps: false },
  )
