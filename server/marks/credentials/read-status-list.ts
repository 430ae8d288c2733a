import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Actor } from '../../accounts/actor.ts'
import { NotFound } from '../../errors.ts'
import { queryPool } from '../../platform/database.ts'
import type { MarkState } from '../mark-state.ts'
import { isInStateSql } from '../state-sql.ts'
import { issuerDid, ownAddress } from './issuer.ts'
import { signCredential } from './sign-credential.ts'
import { listLength } from './status-places.ts'

/** What is said of a mark in the lists of a purpose: a suspension can be lifted, a revocation cannot. */
export const statusPurposes = {
  revocation: 'revoked',
  suspension: 'suspended',
} as const satisfies Record<string, MarkState>

export type StatusPurpose = keyof typeof statusPurposes

/** So old may be what somebody goes by: what we keep and what is kept on the way, together. */
const ttlMs = 5 * 60_000
const keptMs = 60_000

/** For so long whoever fetched a list need not ask again. */
export const listFreshSeconds = (ttlMs - keptMs) / 1000

const dayMs = 24 * 3_600_000

export const listAddress = (purpose: StatusPurpose, list: number): string =>
  ownAddress(`/status-lists/${purpose}/${list}`)

interface Kept {
  until: number
  /** The newest event of any mark when the list was made. */
  event: string | null
  jwt: Promise<string>
}

// One for each list that is there, so it cannot grow beyond them.
const kept = new Map<string, Kept>()

/** A status list as a signed credential. What was made is given out for a minute, unless something has
 * happened to a mark since.
 * @param list  its number as it stands in the address
 * @throws {NotFound} no mark stands in such a list; the first is always there */
export async function readStatusList(
  _actor: Actor,
  purpose: string,
  list: string,
  now: Date = new Date(),
): Promise<string> {
  if (!Object.hasOwn(statusPurposes, purpose)) throw new NotFound('status list')
  if (!/^[1-9]\d{0,5}$/.test(list)) throw new NotFound('status list')
  const key = `${purpose}/${list}`
  const event = await newestEvent()
  const known = kept.get(key)
  if (known && known.event === event && known.until > now.getTime()) return known.jwt
  await mustExist(Number(list))
  const jwt = make(purpose as StatusPurpose, Number(list), now)
  kept.set(key, { until: now.getTime() + keptMs, event, jwt })
  jwt.catch(() => kept.delete(key))
  return jwt
}

async function newestEvent(): Promise<string | null> {
  const { rows } = await queryPool('select id from mark_event order by id desc limit 1')
  return (rows as { id: string }[])[0]?.id ?? null
}

async function mustExist(list: number): Promise<void> {
  if (list === 1) return
  const { rows } = await queryPool('select 1 from status_place where list = $1 limit 1', [list])
  if (rows.length === 0) throw new NotFound('status list')
}

async function make(purpose: StatusPurpose, list: number, now: Date): Promise<string> {
  const id = listAddress(purpose, list)
  return signCredential(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: issuerDid(),
      validFrom: now.toISOString(),
      validUntil: new Date(now.getTime() + dayMs).toISOString(),
      credentialSubject: {
        id: `${id}#list`,
        type: 'BitstringStatusList',
        statusPurpose: purpose,
        encodedList: await encodeList(await placesOf(purpose, list, now)),
        ttl: ttlMs,
      },
    },
    now,
  )
}

/** One query for a whole list. */
async function placesOf(purpose: StatusPurpose, list: number, now: Date): Promise<number[]> {
  const values: unknown[] = [list]
  const bind = (moment: Date) => `$${values.push(moment)}::timestamptz`
  const inState = isInStateSql(statusPurposes[purpose], now, bind)
  const { rows } = await queryPool(
    `select place from status_place join mark on mark.id = status_place.mark_id
    where list = $1 and ${inState}`,
    values,
  )
  return (rows as { place: number }[]).map(({ place }) => place)
}

const compress = promisify(gzip)

/** The first entry is the leftmost bit.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-generation-algorithm */
export async function encodeList(places: readonly number[]): Promise<string> {
  const bits = Buffer.alloc(listLength / 8)
  for (const place of places) bits[place >> 3]! |= 0x80 >> (place & 7)
  return `u${(await compress(bits)).toString('base64url')}`
}
