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

/** A public key whose private half is on a device of the person. */
export class Passkey extends Model<InferAttributes<Passkey>, InferCreationAttributes<Passkey>> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  /** Base64url, as the browser names it. */
  declare credentialId: string
  /** COSE. */
  declare publicKey: Buffer
  /** How often the device says that it has signed; always 0 for keys that are kept in a cloud. */
  declare counter: number
  declare transports: string[]
  declare name: string
  declare lastUsedAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
}

export const definePasskey = (sequelize: Sequelize) =>
  Passkey.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      credentialId: { type: DataTypes.TEXT, allowNull: false },
      publicKey: { type: DataTypes.BLOB, allowNull: false },
      counter: {
        type: DataTypes.BIGINT,
        allowNull: false,
        get() {
          return Number(this.getDataValue('counter'))
        },
      },
      transports: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      name: { type: DataTypes.TEXT, allowNull: false },
      lastUsedAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'passkey' },
  )
