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
import type { MemberRole } from './membership.ts'

/** A role that is offered to the owner of one mailbox; the mail carries the token, the row only its
 * hash. Whether it is still open follows from its dates. */
export class Invitation extends Model<
  InferAttributes<Invitation>,
  InferCreationAttributes<Invitation>
> {
  declare id: CreationOptional<string>
  /** The account of the mailbox: nobody else can accept. */
  declare accountId: ForeignKey<Account['id']>
  /** Set for an agency's roles, null for the ministry's own. */
  declare agencyId: CreationOptional<ForeignKey<Agency['id']> | null>
  declare role: MemberRole
  declare invitedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare tokenHash: string
  declare expiresAt: Date
  declare acceptedAt: CreationOptional<Date | null>
  declare withdrawnAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
  declare account?: NonAttribute<Account>
  declare agency?: NonAttribute<Agency | null>
}

export const defineInvitation = (sequelize: Sequelize) =>
  Invitation.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      agencyId: DataTypes.UUID,
      role: { type: DataTypes.TEXT, allowNull: false },
      invitedById: DataTypes.UUID,
      tokenHash: { type: DataTypes.TEXT, allowNull: false },
      expiresAt: { type: DataTypes.DATE, allowNull: false },
      acceptedAt: DataTypes.DATE,
      withdrawnAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'invitation' },
  )
