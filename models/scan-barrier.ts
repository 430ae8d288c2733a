import { DataTypes, Model } from 'sequelize'
import type { ForeignKey, InferAttributes, InferCreationAttributes, Sequelize } from 'sequelize'
import type { Barrier } from './barrier.ts'
import type { Scan } from './scan.ts'

/** How often a barrier was met in one scan; kept as pages arrive, so that a report never counts findings. */
export class ScanBarrier extends Model<
  InferAttributes<ScanBarrier>,
  InferCreationAttributes<ScanBarrier>
> {
  declare scanId: ForeignKey<Scan['id']>
  declare barrierId: ForeignKey<Barrier['id']>
  declare pages: number
  declare occurrences: number
}

export const defineScanBarrier = (sequelize: Sequelize) =>
  ScanBarrier.init(
    {
      scanId: { type: DataTypes.UUID, primaryKey: true },
      barrierId: { type: DataTypes.UUID, primaryKey: true },
      pages: { type: DataTypes.INTEGER, allowNull: false },
      occurrences: { type: DataTypes.INTEGER, allowNull: false },
    },
    { sequelize, tableName: 'scan_barrier', timestamps: false },
  )
