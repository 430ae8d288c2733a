import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Agency } from './agency.ts'
import type { Mark } from './mark.ts'
import type { Scan } from './scan.ts'
import type { Site } from './site.ts'
import { idColumn } from './id.ts'

/** What an agency asks a mark for. Its state follows from its events (`server/marks/applications/application-state.ts`). */
export class Application extends Model<
  InferAttributes<Application>,
  InferCreationAttributes<Application>
> {
  declare id: CreationOptional<string>
  /** What people read aloud: `A-` and eight characters, unique. */
  declare number: string
  declare siteId: ForeignKey<Site['id']>
  declare agencyId: ForeignKey<Agency['id']>
  /** The scan that it starts from. */
  declare scanId: CreationOptional<ForeignKey<Scan['id']> | null>
  /** The mark that it is to follow. */
  declare renewsId: CreationOptional<ForeignKey<Mark['id']> | null>
  declare level: 'A' | 'AA' | 'AAA'
  declare standard: Mark['standard']
  /** The site as it is called and bounded in this application. */
  declare siteName: string
  declare origin: string
  declare pathPrefix: string
  /** What belongs to it, and what does not and why, in the agency's words. */
  declare covers: CreationOptional<string>
  declare leavesOut: CreationOptional<string>
  declare statementUrl: CreationOptional<string>
  /** Name, mail address and telephone as sealed JSON (`applications/contact.ts`). */
  declare contactSealed: CreationOptional<string | null>
  /** The days of which whose turn it is was told in time, and once they had passed. */
  declare dueSoonToldFor: CreationOptional<string | null>
  declare overdueToldFor: CreationOptional<string | null>
  declare createdById: CreationOptional<ForeignKey<Account['id']> | null>
  declare createdAt: CreationOptional<Date>
}

export const defineApplication = (sequelize: Sequelize) =>
  Application.init(
    {
      id: idColumn(),
      number: { type: DataTypes.TEXT, allowNull: false },
      siteId: { type: DataTypes.UUID, allowNull: false },
      agencyId: { type: DataTypes.UUID, allowNull: false },
      scanId: DataTypes.UUID,
      renewsId: DataTypes.UUID,
      level: { type: DataTypes.TEXT, allowNull: false },
      standard: { type: DataTypes.TEXT, allowNull: false },
      siteName: { type: DataTypes.TEXT, allowNull: false },
      origin: { type: DataTypes.TEXT, allowNull: false },
      pathPrefix: { type: DataTypes.TEXT, allowNull: false },
      covers: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      leavesOut: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      statementUrl: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
      contactSealed: DataTypes.TEXT,
      dueSoonToldFor: DataTypes.DATEONLY,
      overdueToldFor: DataTypes.DATEONLY,
      createdById: DataTypes.UUID,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'application' },
  )
