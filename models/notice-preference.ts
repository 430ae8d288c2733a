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
import type { NoticeWay } from './notice.ts'

/** How somebody wants to be told of one kind of notice; without a row, as is usual for the kind. */
export class NoticePreference extends Model<
  InferAttributes<NoticePreference>,
  InferCreationAttributes<NoticePreference>
> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  declare kind: string
  declare way: NoticeWay
  declare createdAt: CreationOptional<Date>
}

export const defineNoticePreference = (sequelize: Sequelize) =>
  NoticePreference.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      kind: { type: DataTypes.TEXT, allowNull: false },
      way: { type: DataTypes.TEXT, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'notice_preference' },
  )
