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

/** A code for the day on which phone and keys are lost; good once, only its hash is kept. */
export class RecoveryCode extends Model<
  InferAttributes<RecoveryCode>,
  InferCreationAttributes<RecoveryCode>
> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  declare codeHash: string
  declare usedAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
}

export const defineRecoveryCode = (sequelize: Sequelize) =>
  RecoveryCode.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      codeHash: { type: DataTypes.TEXT, allowNull: false },
      usedAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'recovery_code' },
  )
