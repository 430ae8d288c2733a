import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Digest } from './digest.ts'
import { idColumn } from './id.ts'

/** How somebody wants to be told: by a mail of its own, in a digest, or on the site alone. */
export const noticeWays = ['now', 'daily', 'weekly', 'none'] as const
export type NoticeWay = (typeof noticeWays)[number]

/** Something that one person is told. */
export class Notice extends Model<InferAttributes<Notice>, InferCreationAttributes<Notice>> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  /** Which notice it is (`server/notices/notice-kinds.ts`); its words are made when it is read. */
  declare kind: string
  declare params: Record<string, string>
  /** As the person wished when it was written. */
  declare way: NoticeWay
  declare readAt: CreationOptional<Date | null>
  /** The digest that told of it. */
  declare digestId: CreationOptional<ForeignKey<Digest['id']> | null>
  declare createdAt: CreationOptional<Date>
}

export const defineNotice = (sequelize: Sequelize) =>
  Notice.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      kind: { type: DataTypes.TEXT, allowNull: false },
      params: { type: DataTypes.JSONB, allowNull: false },
      way: { type: DataTypes.TEXT, allowNull: false },
      readAt: DataTypes.DATE,
      digestId: DataTypes.UUID,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'notice' },
  )
