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

/** What a person has beside the mailed code, and how often somebody has guessed wrong at it. */
export class SecondFactor extends Model<
  InferAttributes<SecondFactor>,
  InferCreationAttributes<SecondFactor>
> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  /** Sealed; null where there is no authenticator app. */
  declare totpSecret: CreationOptional<string | null>
  /** The last step of 30 seconds whose code was used: no code is good twice. */
  declare totpLastStep: CreationOptional<number>
  /** Sealed; shown to the person and not yet confirmed by a code. */
  declare totpPending: CreationOptional<string | null>
  declare totpPendingAt: CreationOptional<Date | null>
  declare failures: CreationOptional<number>
  declare failedAt: CreationOptional<Date | null>
  declare createdAt: CreationOptional<Date>
}

export const defineSecondFactor = (sequelize: Sequelize) =>
  SecondFactor.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      totpSecret: DataTypes.TEXT,
      totpLastStep: {
        type: DataTypes.BIGINT,
        allowNull: false,
        defaultValue: 0,
        get() {
          return Number(this.getDataValue('totpLastStep'))
        },
      },
      totpPending: DataTypes.TEXT,
      totpPendingAt: DataTypes.DATE,
      failures: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      failedAt: DataTypes.DATE,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'second_factor' },
  )
