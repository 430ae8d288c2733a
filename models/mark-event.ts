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

export const markEventKinds = ['issued', 'review-opened', 'review-closed', 'revoked'] as const
export type MarkEventKind = (typeof markEventKinds)[number]

/** Something that happened to a mark, with the reason that the public reads. */
export class MarkEvent extends Model<
  InferAttributes<MarkEvent>,
  InferCreationAttributes<MarkEvent>
> {
  declare id: CreationOptional<string>
  declare markId: ForeignKey<Mark['id']>
  declare kind: MarkEventKind
  declare reason: string
  declare byId: ForeignKey<Account['id']>
  declare at: Date
}

export const defineMarkEvent = (sequelize: Sequelize) =>
  MarkEvent.init(
    {
      id: idColumn(),
      markId: { type: DataTypes.UUID, allowNull: false },
      kind: { type: DataTypes.TEXT, allowNull: false },
      reason: { type: DataTypes.TEXT, allowNull: false },
      byId: { type: DataTypes.UUID, allowNull: false },
      at: { type: DataTypes.DATE, allowNull: false },
    },
    { sequelize, tableName: 'mark_event', timestamps: false },
  )
