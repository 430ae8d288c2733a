import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import { idColumn } from './id.ts'

/** What a change was from or to: fields named in `server/platform/recorded-fields.ts`. */
export type RecordedValues = Record<string, string | number | boolean | null>

/** The record of what was done: which verb changed what, when, by whom; without personal data.
 * Entries are chained by hash (docs/decisions/0016-the-record.md); nobody updates or deletes them. */
export class RecordEntry extends Model<
  InferAttributes<RecordEntry>,
  InferCreationAttributes<RecordEntry>
> {
  declare id: CreationOptional<string>
  /** The place in the chain, from 1 without gaps, as decimal digits; null in entries from before
   * the chain, which have nothing of it. */
  declare sequence: string | null
  declare verb: string
  declare subjectType: string
  declare subjectId: string
  /** Whether the id was published when the entry was hashed; null in those from before this was kept. */
  declare subjectPublic: CreationOptional<boolean | null>
  /** Null when the service itself acted, or nobody was signed in. */
  declare accountId: string | null
  declare roles: string[]
  declare before: RecordedValues | null
  declare after: RecordedValues | null
  /** Hexadecimal; makes the commitment to what is not public impossible to guess. */
  declare salt: string | null
  /** SHA-256, hexadecimal, of account, subject and salt: what the public list shows of them. */
  declare commitment: string | null
  /** The hash of the entry before; 64 zeros in the first. */
  declare previousHash: string | null
  declare hash: string | null
  /** To the millisecond, never earlier than in the entry before. */
  declare createdAt: CreationOptional<Date>
}

export const defineRecordEntry = (sequelize: Sequelize) =>
  RecordEntry.init(
    {
      id: idColumn(),
      sequence: DataTypes.BIGINT,
      verb: { type: DataTypes.TEXT, allowNull: false },
      subjectType: { type: DataTypes.TEXT, allowNull: false },
      subjectId: { type: DataTypes.UUID, allowNull: false },
      subjectPublic: DataTypes.BOOLEAN,
      accountId: DataTypes.UUID,
      roles: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      before: DataTypes.JSONB,
      after: DataTypes.JSONB,
      salt: DataTypes.TEXT,
      commitment: DataTypes.TEXT,
      previousHash: DataTypes.TEXT,
      hash: DataTypes.TEXT,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'record_entry' },
  )
