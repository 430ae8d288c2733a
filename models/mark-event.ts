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
import type { Mark } from './mark.ts'
import type { MarkWatch } from './mark-watch.ts'
import type { Retest } from './retest.ts'

export const markEventKinds = [
  'issued',
  'notice-given',
  'notice-answered',
  'notice-met',
  'review-opened',
  'review-closed',
  'suspended',
  'suspension-lifted',
  'revoked',
] as const
export type MarkEventKind = (typeof markEventKinds)[number]

export const markEventCauses = ['watch', 'retest', 'complaint', 'report'] as const
/** What led to a notice or a review. */
export type MarkEventCause = (typeof markEventCauses)[number]

/** Something that happened to a mark, with the reason that the public reads. */
export class MarkEvent extends Model<
  InferAttributes<MarkEvent>,
  InferCreationAttributes<MarkEvent>
> {
  declare id: CreationOptional<string>
  declare markId: ForeignKey<Mark['id']>
  declare kind: MarkEventKind
  declare reason: string
  /** Null where the service itself did it. */
  declare byId: CreationOptional<ForeignKey<Account['id']> | null>
  /** The last day to mend what a notice names. */
  declare dueOn: CreationOptional<string | null>
  declare cause: CreationOptional<MarkEventCause | null>
  /** The look at the site that a notice, or its end, rests on. */
  declare watchId: CreationOptional<ForeignKey<MarkWatch['id']> | null>
  /** The re-test that a notice rests on. */
  declare retestId: CreationOptional<ForeignKey<Retest['id']> | null>
  /** When the agency was told that the last day is near. */
  declare dueToldAt: CreationOptional<Date | null>
  declare at: Date
}

export const defineMarkEvent = (sequelize: Sequelize) =>
  MarkEvent.init(
    {
      id: idColumn(),
      markId: { type: DataTypes.UUID, allowNull: false },
      kind: { type: DataTypes.TEXT, allowNull: false },
      reason: { type: DataTypes.TEXT, allowNull: false },
      byId: DataTypes.UUID,
      dueOn: DataTypes.DATEONLY,
      cause: DataTypes.TEXT,
      watchId: DataTypes.UUID,
      retestId: DataTypes.UUID,
      dueToldAt: DataTypes.DATE,
      at: { type: DataTypes.DATE, allowNull: false },
    },
    { sequelize, tableName: 'mark_event', timestamps: false },
  )
