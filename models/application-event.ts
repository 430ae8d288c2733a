import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Application } from './application.ts'
import { idColumn } from './id.ts'

export const applicationEventKinds = [
  'submitted',
  'documents-accepted',
  'machine-passed',
  'machine-failed',
  'manual-done',
  'testers-done',
  'correction-asked',
  'corrected',
  'issued',
  'refused',
  'withdrawn',
] as const
export type ApplicationEventKind = (typeof applicationEventKinds)[number]

/** Something that happened to an application, with the reason that the agency reads. */
export class ApplicationEvent extends Model<
  InferAttributes<ApplicationEvent>,
  InferCreationAttributes<ApplicationEvent>
> {
  declare id: CreationOptional<string>
  declare applicationId: ForeignKey<Application['id']>
  declare kind: ApplicationEventKind
  declare reason: CreationOptional<string>
  /** The last day in time, of what was asked for. */
  declare dueOn: CreationOptional<string | null>
  /** Null where the service itself did it, or the account is gone. */
  declare byId: CreationOptional<ForeignKey<Account['id']> | null>
  declare at: Date
}

export const defineApplicationEvent = (sequelize: Sequelize) =>
  ApplicationEvent.init(
    {
      id: idColumn(),
      applicationId: { type: DataTypes.UUID, allowNull: false },
      kind: { type: DataTypes.TEXT, allowNull: false },
      reason: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      dueOn: DataTypes.DATEONLY,
      byId: DataTypes.UUID,
      at: { type: DataTypes.DATE, allowNull: false },
    },
    { sequelize, tableName: 'application_event', timestamps: false },
  )
