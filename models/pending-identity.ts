import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** An identity that a provider has vouched for, and that waits until the owner of an account says
 * that it is theirs. The browser has the token, the row only its hash. */
export class PendingIdentity extends Model<
  InferAttributes<PendingIdentity>,
  InferCreationAttributes<PendingIdentity>
> {
  declare id: CreationOptional<string>
  declare tokenHash: string
  declare providerId: string
  declare issuer: string
  declare subject: string
  declare expiresAt: Date
  declare createdAt: CreationOptional<Date>
}

export const definePendingIdentity = (sequelize: Sequelize) =>
  PendingIdentity.init(
    {
      id: idColumn(),
      tokenHash: { type: DataTypes.TEXT, allowNull: false },
      providerId: { type: DataTypes.TEXT, allowNull: false },
      issuer: { type: DataTypes.TEXT, allowNull: false },
      subject: { type: DataTypes.TEXT, allowNull: false },
      expiresAt: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'pending_identity' },
  )
