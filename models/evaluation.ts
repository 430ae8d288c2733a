import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Application } from './application.ts'
import type { Mark } from './mark.ts'
import type { Retest } from './retest.ts'
import type { Scan } from './scan.ts'
import type { Site } from './site.ts'
import { idColumn } from './id.ts'

/** A sample of pages and what machines and people found on them, for an application or a re-test. */
export class Evaluation extends Model<
  InferAttributes<Evaluation>,
  InferCreationAttributes<Evaluation>
> {
  declare id: CreationOptional<string>
  declare applicationId: CreationOptional<ForeignKey<Application['id']> | null>
  declare retestId: CreationOptional<ForeignKey<Retest['id']> | null>
  declare siteId: ForeignKey<Site['id']>
  declare level: 'A' | 'AA' | 'AAA'
  declare standard: Mark['standard']
  /** The crawl that the sample is drawn from. */
  declare scanId: ForeignKey<Scan['id']>
  /** The latest scan of exactly the sample. */
  declare machineScanId: CreationOptional<ForeignKey<Scan['id']> | null>
  declare seed: string
  declare randomShare: number
  /** How many pages the random part was drawn from. */
  declare drawnFrom: number
  /** What the random part was drawn without: the structured part as the service proposed it, and
   * drawn pages that could not be reached (addresses). */
  declare proposed: CreationOptional<string[]>
  declare skipped: CreationOptional<string[]>
  /** How often the sample was tested by machine since that was last asked for by a person. */
  declare machineTries: CreationOptional<number>
  /** When the outcome of the latest machine test was taken note of. */
  declare machineJudgedAt: CreationOptional<Date | null>
  /** Reasons for which no page was found, and why. */
  declare unmet: CreationOptional<Partial<Record<string, string>>>
  declare createdAt: CreationOptional<Date>
}

export const defineEvaluation = (sequelize: Sequelize) =>
  Evaluation.init(
    {
      id: idColumn(),
      applicationId: DataTypes.UUID,
      retestId: DataTypes.UUID,
      siteId: { type: DataTypes.UUID, allowNull: false },
      level: { type: DataTypes.TEXT, allowNull: false },
      standard: { type: DataTypes.TEXT, allowNull: false },
      scanId: { type: DataTypes.UUID, allowNull: false },
      machineScanId: DataTypes.UUID,
      seed: { type: DataTypes.TEXT, allowNull: false },
      randomShare: { type: DataTypes.DOUBLE, allowNull: false },
      drawnFrom: { type: DataTypes.INTEGER, allowNull: false },
      proposed: { type: DataTypes.JSONB, allowNull: false, defaultValue: [] },
      skipped: { type: DataTypes.JSONB, allowNull: false, defaultValue: [] },
      machineTries: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      machineJudgedAt: DataTypes.DATE,
      unmet: { type: DataTypes.JSONB, allowNull: false, defaultValue: {} },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'evaluation' },
  )
