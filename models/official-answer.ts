import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Agency } from './agency.ts'
import type { Consultation } from './consultation.ts'
import { idColumn } from './id.ts'

export const answerSubjects = ['whole', 'question', 'topic', 'proposal', 'statement'] as const
export type AnswerSubject = (typeof answerSubjects)[number]

export const answerOutcomes = [
  'adopted',
  'partly-adopted',
  'under-study',
  'refused',
  'out-of-scope',
] as const
export type AnswerOutcome = (typeof answerOutcomes)[number]

/** What the agency answers to one thing that it owes an answer to. */
export class OfficialAnswer extends Model<
  InferAttributes<OfficialAnswer>,
  InferCreationAttributes<OfficialAnswer>
> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  declare subjectType: AnswerSubject
  /** Null for the consultation as a whole. */
  declare subjectId: CreationOptional<string | null>
  declare outcome: AnswerOutcome
  /** Markdown. */
  declare reasons: string
  /** The office that answers. */
  declare agencyId: ForeignKey<Agency['id']>
  declare byId: CreationOptional<ForeignKey<Account['id']> | null>
  declare publishedAt: Date
  declare changedAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
}

export const defineOfficialAnswer = (sequelize: Sequelize) =>
  OfficialAnswer.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      subjectType: { type: DataTypes.TEXT, allowNull: false },
      subjectId: DataTypes.UUID,
      outcome: { type: DataTypes.TEXT, allowNull: false },
      reasons: { type: DataTypes.TEXT, allowNull: false },
      agencyId: { type: DataTypes.UUID, allowNull: false },
      byId: DataTypes.UUID,
      publishedAt: { type: DataTypes.DATE, allowNull: false },
      changedAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'official_answer' },
  )
