import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Mark } from './mark.ts'
import type { Scan } from './scan.ts'
import { idColumn } from './id.ts'

export const watchOutcomes = ['clean', 'regressed', 'unreachable'] as const
export type WatchOutcome = (typeof watchOutcomes)[number]

/** A look at a marked site between tests: a scan, and what was new in it against the mark. */
export class MarkWatch extends Model<
  InferAttributes<MarkWatch>,
  InferCreationAttributes<MarkWatch>
> {
  declare id: CreationOptional<string>
  declare markId: ForeignKey<Mark['id']>
  declare scanId: ForeignKey<Scan['id']>
  /** Null while the scan runs. An unreachable site is neither clean nor regressed. */
  declare outcome: CreationOptional<WatchOutcome | null>
  declare newFailures: CreationOptional<number>
  declare createdAt: CreationOptional<Date>
  declare judgedAt: CreationOptional<Date | null>
}

export const defineMarkWatch = (sequelize: Sequelize) =>
  MarkWatch.init(
    {
      id: idColumn(),
      markId: { type: DataTypes.UUID, allowNull: false },
      scanId: { type: DataTypes.UUID, allowNull: false },
      outcome: DataTypes.TEXT,
      newFailures: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      createdAt: DataTypes.DATE,
      judgedAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'mark_watch' },
  )
