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

/** A mail on its way: written with the rows that caused it, sent by the worker. */
export class Delivery extends Model<InferAttributes<Delivery>, InferCreationAttributes<Delivery>> {
  declare id: CreationOptional<string>
  /** Encrypted; opened by server/notices/recipient.ts. */
  declare recipient: string
  /** Who has the address, where somebody was known by it when it was written. */
  declare accountId: CreationOptional<ForeignKey<Account['id']> | null>
  /** Which mail it is (`server/notices/templates.ts`). */
  declare kind: string
  declare locale: 'zh-TW' | 'en'
  /** Empty once it was sent or given up, as `text` and `html` are: a mail may carry a code. */
  declare subject: string
  declare text: string
  declare html: string
  /** Where one click ends mails of this kind; null for those that everybody gets. */
  declare unsubscribeUrl: CreationOptional<string | null>
  declare tries: CreationOptional<number>
  /** When a worker took it to send it; null when that try has ended. */
  declare claimedAt: CreationOptional<Date | null>
  declare sentAt: CreationOptional<Date | null>
  /** When it was given up. */
  declare failedAt: CreationOptional<Date | null>
  /** Why the last try failed: a key of the catalogue `deliveries`, `reasons`. */
  declare reason: CreationOptional<string | null>
  /** The numbers of the mail server's answer, e.g. `550 5.1.1`; never its words. */
  declare reply: CreationOptional<string | null>
  declare createdAt: CreationOptional<Date>
}

export const defineDelivery = (sequelize: Sequelize) =>
  Delivery.init(
    {
      id: idColumn(),
      recipient: { type: DataTypes.TEXT, allowNull: false },
      accountId: DataTypes.UUID,
      kind: { type: DataTypes.TEXT, allowNull: false },
      locale: { type: DataTypes.TEXT, allowNull: false },
      subject: { type: DataTypes.TEXT, allowNull: false },
      text: { type: DataTypes.TEXT, allowNull: false },
      html: { type: DataTypes.TEXT, allowNull: false },
      unsubscribeUrl: DataTypes.TEXT,
      tries: DataTypes.INTEGER,
      claimedAt: DataTypes.DATE,
      sentAt: DataTypes.DATE,
      failedAt: DataTypes.DATE,
      reason: DataTypes.TEXT,
      reply: DataTypes.TEXT,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'delivery' },
  )
