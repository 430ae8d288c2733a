import { randomBytes } from 'node:crypto'
import type { Transaction } from 'sequelize'
import { Retest, RetestCandidate, RetestDraw } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { requireFresh } from '../../accounts/require-fresh.ts'
import { env } from '../../env.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { taipeiDate, taipeiMidnight } from '../../platform/taipei.ts'
import { mayDrawRetests } from '../policy.ts'
import { noComplaints, weightOf } from './complaint-weights.ts'
import type { CountComplaints } from './complaint-weights.ts'
import { draw, placesFor } from './draw.ts'

interface Row {
  id: string
  number: string
  siteId: string
  stratum: string
}

/** Draws the marks that are tested again this year: of those issued in the year before at least
 * MARK_RETEST_SHARE. The seed is drawn here, once; it and all who could have been drawn are kept, so
 * that anybody can repeat it.
 * @returns the year
 * @throws {Conflict} `retests-drawn` also for the later of two officers | `retests-none`
 * @throws {FreshSignInNeeded} */
export async function drawRetests(
  actor: Actor,
  now: Date = new Date(),
  countComplaints: CountComplaints = noComplaints,
): Promise<number> {
  authorize(actor, mayDrawRetests, undefined)
  requireFresh(actor)
  const year = Number(taipeiDate(now).slice(0, 4))
  return inTransaction(async (transaction) => {
    await queryOn(transaction, `select pg_advisory_xact_lock(hashtext('retest_draw'))`, [])
    if (await RetestDraw.findOne({ where: { year }, transaction })) {
      throw new Conflict('retests-drawn')
    }
    const { population, rows } = await candidatesOf(year, now, transaction)
    if (rows.length === 0) throw new Conflict('retests-none')
    const complaints = await countComplaints(rows.map(({ siteId }) => siteId))
    const candidates = rows.map((row) => ({
      ...row,
      weight: weightOf(complaints.get(row.siteId) ?? 0),
    }))
    const seed = randomBytes(16).toString('hex')
    const share = env.MARK_RETEST_SHARE
    const places = Math.min(candidates.length, placesFor(population, share))
    const { id: drawId } = await RetestDraw.create(
      { year, seed, share, population, drawnById: actor.accountId, drawnAt: now },
      { transaction },
    )
    await RetestCandidate.bulkCreate(
      candidates.map(({ id: markId, stratum, weight }) => ({ drawId, markId, stratum, weight })),
      { transaction },
    )
    const ids = new Map(rows.map(({ number, id }) => [number, id]))
    await Retest.bulkCreate(
      draw(candidates, places, seed).map(({ number, stratum, weight }, index) => ({
        drawId,
        markId: ids.get(number)!,
        position: index + 1,
        stratum,
        weight,
      })),
      { transaction },
    )
    await record(actor, 'retests.drawn', 'retest-draw', drawId, transaction)
    return year
  })
}

/** All marks issued in the year before count; those that are revoked or over cannot be tested. */
async function candidatesOf(year: number, now: Date, transaction: Transaction) {
  const [from, to] = [year - 1, year].map((one) => taipeiMidnight(`${one}-01-01`))
  const counted = await queryOn(
    transaction,
    'select count(*)::int as population from mark where issued_at >= $1 and issued_at < $2',
    [from, to],
  )
  const { rows } = await queryOn(transaction, candidatesSql, [from, to, now])
  const [{ population }] = counted.rows as [{ population: number }]
  return { population, rows: rows as Row[] }
}

const candidatesSql = `
select mark.id, mark.number, mark.site_id as "siteId", mark.level || ' ' || agency.kind as stratum
from mark join agency on agency.id = mark.agency_id
where mark.issued_at >= $1 and mark.issued_at < $2 and mark.valid_until >= $3
  and not exists (select from mark_event where mark_id = mark.id and kind = 'revoked')
order by mark.number`
