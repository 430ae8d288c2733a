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

export const memberRoles = ['webmaster', 'tester', 'moderator', 'officer', 'administrator'] as const
export type MemberRole = (typeof memberRoles)[number]

/** A role that a person holds: a webmaster for one agency, the others for the ministry. */
export class Membership extends Model<
  InferAttributes<Membership>,
  InferCreationAttributes<Membership>
> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  /** Set for webmasters, null for the ministry's own roles. */
  declare agencyId: CreationOptional<ForeignKey<Agency['id']> | null>
  declare role: MemberRole
  declare createdAt: CreationOptional<Date>
  declare agency?: NonAttribute<Agency>
}

export const defineMembership = (sequelize: Sequelize) =>
  Membership.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      agencyId: DataTypes.UUID,
      role: { type: DataTypes.TEXT, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'membership' },
  )
