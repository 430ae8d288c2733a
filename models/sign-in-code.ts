import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** A one-time code sent to a mail address; of both only keyed hashes are kept. */
export class SignInCode extends Model<
  InferAttributes<SignInCode>,
  InferCreationAttributes<SignInCode>
> {
  declare id: CreationOptional<string>
  declare emailHash: string
  declare codeHash: string
  declare triesLeft: number
  declare expiresAt: Date
  declare usedAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
}

export const defineSignInCode = (sequelize: Sequelize) =>
  SignInCode.init(
    {
      id: idColumn(),
      emailHash: { type: DataTypes.TEXT, allowNull: false },
      codeHash: { type: DataTypes.TEXT, allowNull: false },
      triesLeft: { type: DataTypes.INTEGER, allowNull: false },
      expiresAt: { type: DataTypes.DATE, allowNull: false },
      usedAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'sign_in_code' },
  )
