import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Consultation } from './consultation.ts'
import { idColumn } from './id.ts'

/** A person in one consultation. All that they do there hangs on this row, and their account can go without it. */
export class Participant extends Model<
  InferAttributes<Participant>,
  InferCreationAttributes<Participant>
> {
  declare id: CreationOptional<string>
  declare consultationId: ForeignKey<Consultation['id']>
  /** Null: a former participant, or one who was imported. */
  declare accountId: CreationOptional<ForeignKey<Account['id']> | null>
  /** The name they go by there; unique in the consultation. */
  declare pseudonym: CreationOptional<string | null>
  /** A moderator keeps them from writing until then. */
  declare pausedUntil: CreationOptional<Date | null>
  /** Proved false: their votes do not count. */
  declare excludedAt: CreationOptional<Date | null>
  /** Why, for everybody to read. */
  declare excludedNote: CreationOptional<string | null>
  declare createdAt: CreationOptional<Date>
}

export const defineParticipant = (sequelize: Sequelize) =>
  Participant.init(
    {
      id: idColumn(),
      consultationId: { type: DataTypes.UUID, allowNull: false },
      accountId: DataTypes.UUID,
      pseudonym: DataTypes.TEXT,
      pausedUntil: DataTypes.DATE,
      excludedAt: DataTypes.DATE,
      excludedNote: DataTypes.TEXT,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'participant' },
  )
