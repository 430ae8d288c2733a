import type { Transaction } from 'sequelize'
import { Mark, MarkEvent } from '#models/index.ts'
import type { SignedIn } from '../accounts/actor.ts'
import { record } from '../platform/record.ts'
import { giveStatusPlaces } from './credentials/status-places.ts'
import { newMarkNumber } from './mark-number.ts'
import { validUntil } from './validity.ts'
import { writeMarkSearch } from './write-mark-search.ts'

/** What a mark says for as long as it stands, whatever becomes of the site's entry. */
type Terms = Pick<
  Mark,
  'siteId' | 'agencyId' | 'level' | 'standard' | 'siteName' | 'origin' | 'pathPrefix' | 'decision'
> & {
  scanId: string
  applicationId?: string | null
}

interface Granted {
  mark: Mark
  /** The event of the issue, which papers can belong to. */
  eventId: string
}

/** Makes a mark, found in the register from then on. Inner verb: the caller authorizes, and has
 * looked for whatever stands against it. */
export async function grantMark(
  actor: SignedIn,
  terms: Terms,
  transaction: Transaction,
  now: Date,
): Promise<Granted> {
  const by = actor.accountId
  const mark = await Mark.create(
    {
      ...terms,
      number: await freeNumber(transaction),
      issuedById: by,
      issuedAt: now,
      validUntil: validUntil(now),
    },
    { transaction },
  )
  const event = await MarkEvent.create(
    { markId: mark.id, kind: 'issued', reason: terms.decision, byId: by, at: now },
    { transaction },
  )
  await writeMarkSearch(mark, transaction)
  await giveStatusPlaces([mark.id], transaction)
  const { level, standard, siteId } = mark
  await record(actor, 'mark.issued', 'mark', mark.id, transaction, {
    after: {
      state: 'valid',
      level,
      standard,
      siteId,
      scanId: terms.scanId,
      validUntil: mark.validUntil,
    },
  })
  return { mark, eventId: event.id }
}

/** Of 23⁷ numbers one that is taken is hardly ever drawn; the unique index has the last word. */
async function freeNumber(transaction: Transaction): Promise<string> {
  const number = newMarkNumber()
  const taken = await Mark.count({ where: { number }, transaction })
  return taken > 0 ? freeNumber(transaction) : number
}
