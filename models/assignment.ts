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
import { idColumn } from './id.ts'

export const assignmentKinds = ['manual', 'lived', 'settling'] as const
export type AssignmentKind = (typeof assignmentKinds)[number]

/** A tester's part in an evaluation. Who it is stays with the officers and the tester. */
export class Assignment extends Model<
  InferAttributes<Assignment>,
  InferCreationAttributes<Assignment>
> {
  declare id: CreationOptional<string>
  declare evaluationId: ForeignKey<Evaluation['id']>
  /** Null once the tester's account is deleted; the findings stay. */
  declare accountId: CreationOptional<ForeignKey<Account['id']> | null>
  /** `manual`: test by people; `lived`: by testers with disabilities; `settling`: a third. */
  declare kind: AssignmentKind
  /** From 1; each correction begins the next. */
  declare round: number
  declare dueOn: string
  /** Assistive technology that is used, unless a result says otherwise. */
  declare technology: CreationOptional<string>
  declare browser: CreationOptional<string>
  declare assignedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare assignedAt: Date
  declare acceptedAt: CreationOptional<Date | null>
  declare declinedAt: CreationOptional<Date | null>
  /** Why the tester should not test this site. */
  declare conflict: CreationOptional<string>
  declare finishedAt: CreationOptional<Date | null>
}

export const defineAssignment = (sequelize: Sequelize) =>
  Assignment.init(
    {
      id: idColumn(),
      evaluationId: { type: DataTypes.UUID, allowNull: false },
      accountId: DataTypes.UUID,
      kind: { type: DataTypes.TEXT, allowNull: false },
      round: { type: DataTypes.INTEGER, allowNull: false },
      dueOn: { type: DataTypes.DATEONLY, allowNull: false },
      technology: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      browser: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      assignedById: DataTypes.UUID,
      assignedAt: { type: DataTypes.DATE, allowNull: false },
      acceptedAt: DataTypes.DATE,
      declinedAt: DataTypes.DATE,
      conflict: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      finishedAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'assignment', timestamps: false },
  )
