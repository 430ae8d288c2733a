import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  NonAttribute,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Agency } from './agency.ts'
import { idColumn } from './id.ts'

export const proofMethods = ['file', 'meta', 'dns', 'vouch'] as const
export type ProofMethod = (typeof proofMethods)[number]

/** A web site that an agency answers for: one origin and the paths below a prefix. */
export class Site extends Model<InferAttributes<Site>, InferCreationAttributes<Site>> {
  declare id: CreationOptional<string>
  declare agencyId: ForeignKey<Agency['id']>
  declare name: string
  /** Scheme, host and port, e.g. `https://www.example.gov.tw`. */
  declare origin: string
  /** Begins and ends with `/`. */
  declare pathPrefix: string
  /** Where the crawl begins. */
  declare startUrl: string
  /** What the agency shows on the site to prove control of it. */
  declare proofToken: string
  declare provedAt: CreationOptional<Date | null>
  declare provedBy: CreationOptional<ProofMethod | null>
  declare vouchedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare createdAt: CreationOptional<Date>
  declare agency?: NonAttribute<Agency>
}

export const defineSite = (sequelize: Sequelize) =>
  Site.init(
    {
      id: idColumn(),
      agencyId: { type: DataTypes.UUID, allowNull: false },
      name: { type: DataTypes.TEXT, allowNull: false },
      origin: { type: DataTypes.TEXT, allowNull: false },
      pathPrefix: { type: DataTypes.TEXT, allowNull: false },
      startUrl: { type: DataTypes.TEXT, allowNull: false },
      proofToken: { type: DataTypes.TEXT, allowNull: false },
      provedAt: DataTypes.DATE,
      provedBy: DataTypes.TEXT,
      vouchedById: DataTypes.UUID,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'site' },
  )
