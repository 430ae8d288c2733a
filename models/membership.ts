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

/** Held for one agency. */
export const agencyRoles = ['webmaster', 'agency-administrator'] as const
export type AgencyRole = (typeof agencyRoles)[number]

/** Held for the ministry that runs this service. */
export const ministryRoles = ['tester', 'moderator', 'officer', 'administrator'] as const
export type MinistryRole = (typeof ministryRoles)[number]

export const memberRoles = [...agencyRoles, ...ministryRoles] as const
export type MemberRole = (typeof memberRoles)[number]

/** A role that a person holds, for one agency or for the ministry. */
export class Membership extends Model<
  InferAttributes<Membership>,
  InferCreationAttributes<Membership>
> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  /** Set for an agency's roles, null for the ministry's own. */
  declare agencyId: CreationOptional<ForeignKey<Agency['id']> | null>
  declare role: MemberRole
  declare createdAt: CreationOptional<Date>
  declare account?: NonAttribute<Account>
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
