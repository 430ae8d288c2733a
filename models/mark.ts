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
  /** The scan that it rests on. */
  declare scanId: ForeignKey<Scan['id']>
  declare level: 'A' | 'AA' | 'AAA'
  declare standard: '110.07' | '115.11'
  /** The site as it was called and bounded when the mark was issued. */
  declare siteName: string
  declare origin: string
  declare pathPrefix: string
  declare decision: string
  declare issuedById: ForeignKey<Account['id']>
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
      scanId: key(),
      level: text(),
      standard: text(),
      siteName: text(),
      origin: text(),
      pathPrefix: text(),
      decision: text(),
      issuedById: key(),
      issuedAt: { type: DataTypes.DATE, allowNull: false },
      validUntil: { type: DataTypes.DATE, allowNull: false },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'mark' },
  )
