import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  NonAttribute,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Agency } from './agency.ts'
import { idColumn } from './id.ts'

export const consultationForms = [
  'threads',
  'statements',
  'questions',
  'proposals',
  'credits',
] as const
/** A way of taking part. */
export type ConsultationForm = (typeof consultationForms)[number]

/** What a ministry asks everybody about. Its phase follows from its dates (`server/consultations/phase.ts`). */
export class Consultation extends Model<
  InferAttributes<Consultation>,
  InferCreationAttributes<Consultation>
> {
  declare id: CreationOptional<string>
  /** Stands in its address: lower case letters, digits, hyphens; unique. */
  declare code: string
  /** Who has to answer. */
  declare agencyId: ForeignKey<Agency['id']>
  declare preparedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare titleZh: string
  declare titleEn: CreationOptional<string | null>
  /** One or two sentences, plain text. */
  declare summaryZh: string
  declare summaryEn: CreationOptional<string | null>
  /** Markdown. */
  declare backgroundZh: string
  declare backgroundEn: CreationOptional<string | null>
  /** A draft regulation stays open for 60 days or more. */
  declare draftRegulation: boolean
  /** The ways of taking part that are switched on. */
  declare forms: ConsultationForm[]
  /** Midnight in Taipei. */
  declare opensAt: Date
  /** Midnight in Taipei after the last day: from then on it is closed. */
  declare closesAt: Date
  /** Endorsements that oblige the agency to answer a proposal. */
  declare proposalThreshold: number
  /** Days that a proposal has to reach them. */
  declare proposalDays: number
  /** What each participant can spend on priorities: n votes cost n². */
  declare credits: number
  /** A first contribution waits for a moderator. */
  declare holdFirst: boolean
  /** A contribution with several links waits for a moderator. */
  declare holdLinks: boolean
  /** From then on everybody sees it. */
  declare announcedAt: CreationOptional<Date | null>
  /** The job told of the opening. */
  declare openingToldAt: CreationOptional<Date | null>
  /** The job told of the closing. */
  declare closingToldAt: CreationOptional<Date | null>
  /** The closing of which people were told the day before. */
  declare closingSoonToldFor: CreationOptional<Date | null>
  /** The day of which the officers were told before it came. */
  declare answerSoonToldFor: CreationOptional<string | null>
  /** The day of which the officers were told after it had gone. */
  declare answerOverdueToldFor: CreationOptional<string | null>
  declare answeredAt: CreationOptional<Date | null>
  declare archivedAt: CreationOptional<Date | null>
  declare participantCount: CreationOptional<number>
  declare createdAt: CreationOptional<Date>
  declare agency?: NonAttribute<Agency>
}

export const defineConsultation = (sequelize: Sequelize) =>
  Consultation.init(
    {
      id: idColumn(),
      code: { type: DataTypes.TEXT, allowNull: false },
      agencyId: { type: DataTypes.UUID, allowNull: false },
      preparedById: DataTypes.UUID,
      titleZh: { type: DataTypes.TEXT, allowNull: false },
      titleEn: DataTypes.TEXT,
      summaryZh: { type: DataTypes.TEXT, allowNull: false },
      summaryEn: DataTypes.TEXT,
      backgroundZh: { type: DataTypes.TEXT, allowNull: false },
      backgroundEn: DataTypes.TEXT,
      draftRegulation: { type: DataTypes.BOOLEAN, allowNull: false },
      forms: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      opensAt: { type: DataTypes.DATE, allowNull: false },
      closesAt: { type: DataTypes.DATE, allowNull: false },
      proposalThreshold: { type: DataTypes.INTEGER, allowNull: false },
      proposalDays: { type: DataTypes.INTEGER, allowNull: false },
      credits: { type: DataTypes.INTEGER, allowNull: false },
      holdFirst: { type: DataTypes.BOOLEAN, allowNull: false },
      holdLinks: { type: DataTypes.BOOLEAN, allowNull: false },
      announcedAt: DataTypes.DATE,
      openingToldAt: DataTypes.DATE,
      closingToldAt: DataTypes.DATE,
      closingSoonToldFor: DataTypes.DATE,
      answerSoonToldFor: DataTypes.DATEONLY,
      answerOverdueToldFor: DataTypes.DATEONLY,
      answeredAt: DataTypes.DATE,
      archivedAt: DataTypes.DATE,
      participantCount: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'consultation' },
  )
