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
import type { Application } from './application.ts'
import { idColumn } from './id.ts'
import type { MarkEvent } from './mark-event.ts'
import type { Scan } from './scan.ts'
import type { Site } from './site.ts'

/** An accessibility mark as it was issued. Its state follows from its dates and events. */
export class Mark extends Model<InferAttributes<Mark>, InferCreationAttributes<Mark>> {
  declare id: CreationOptional<string>
  /** What people read aloud: short, with a check character, unique. */
  declare number: string
  declare siteId: ForeignKey<Site['id']>
  declare agencyId: ForeignKey<Agency['id']>
  /** The scan that it rests on; null for marks that were brought in from elsewhere. */
  declare scanId: CreationOptional<ForeignKey<Scan['id']> | null>
  /** The application that it was issued on. */
  declare applicationId: CreationOptional<ForeignKey<Application['id']> | null>
  /** The number that it had before it was brought in. */
  declare externalNumber: CreationOptional<string | null>
  /** When the site is looked at again; null for a mark that is not watched. */
  declare nextWatchAt: CreationOptional<Date | null>
  /** When the agency was told that it can be renewed, and that it has expired. */
  declare renewalToldAt: CreationOptional<Date | null>
  declare expiryToldAt: CreationOptional<Date | null>
  declare level: 'A' | 'AA' | 'AAA'
  /** Version of the standard, a key of the table `standard_version`. */
  declare standard: string
  /** The site as it was called and bounded when the mark was issued. */
  declare siteName: string
  declare origin: string
  declare pathPrefix: string
  declare decision: string
  declare issuedById: CreationOptional<ForeignKey<Account['id']> | null>
  declare issuedAt: Date
  declare validUntil: Date
  declare createdAt: CreationOptional<Date>
  declare events?: NonAttribute<MarkEvent[]>
  declare agency?: NonAttribute<Agency>
}

const text = () => ({ type: DataTypes.TEXT, allowNull: false })
const key = () => ({ type: DataTypes.UUID, allowNull: false })

export const defineMark = (sequelize: Sequelize) =>
  Mark.init(
    {
      id: idColumn(),
      number: text(),
      siteId: key(),
      agencyId: key(),
      scanId: DataTypes.UUID,
      applicationId: DataTypes.UUID,
      externalNumber: DataTypes.TEXT,
      nextWatchAt: DataTypes.DATE,
      renewalToldAt: DataTypes.DATE,
      expiryToldAt: DataTypes.DATE,
      level: text(),
      standard: text(),
      siteName: text(),
      origin: text(),
      pathPrefix: text(),
      decision: text(),
      issuedById: DataTypes.UUID,
      issuedAt: { type: DataTypes.DATE, allowNull: false },
      validUntil: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'mark' },
  )
