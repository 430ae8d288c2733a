import type { Agency, Mark, RetestOutcome } from '#models/index.ts'
import { RetestDraw } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { presentAgency } from '../../accounts/present.ts'
import type { AgencyView } from '../../accounts/present.ts'
import { NotFound } from '../../errors.ts'
import { queryPool } from '../../platform/database.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import { mayDrawRetests } from '../policy.ts'
import { placesFor } from './draw.ts'

export interface RetestYear {
  year: number
  /** Marks issued in the year before. */
  population: number
  /** How many the share asks for. */
  required: number
  drawn: number
  decided: number
}

export interface RetestOverview {
  years: RetestYear[]
  /** The year that the reader can draw for now; null for whoever may not, or when it was done. */
  drawable: number | null
}

export interface RetestLine {
  position: number
  number: string
  siteName: string
  agency: AgencyView
  /** Level and kind of agency. */
  stratum: string
  weight: number
  /** Null until an officer has decided. */
  outcome: RetestOutcome | null
  reason: string
}

export interface RetestStratum {
  stratum: string
  candidates: number
  drawn: number
}

export interface RetestDrawView extends RetestYear {
  seed: string
  share: number
  /** ISO 8601. */
  drawnAt: string
  candidates: number
  strata: RetestStratum[]
  marks: RetestLine[]
}

/** The draws of all years, the latest first. */
export async function listRetestYears(
  actor: Actor,
  now: Date = new Date(),
): Promise<RetestOverview> {
  const { rows } = await queryPool(`${yearSql} group by retest_draw.id order by year desc`)
  const years = (rows as (RetestYear & { share: number })[]).map(presentYear)
  const year = Number(taipeiDate(now).slice(0, 4))
  const isDrawn = years.some((one) => one.year === year)
  return { years, drawable: mayDrawRetests(actor) && !isDrawn ? year : null }
}

/** The draw of a year: with what it was made, who was drawn, and what came of it.
 * @throws {NotFound} */
export async function readRetestDraw(_actor: Actor, year: number): Promise<RetestDrawView> {
  const found = await RetestDraw.findOne({ where: { year } })
  if (!found) throw new NotFound('retest')
  const { id, seed, share, drawnAt } = found
  const [counted, strata, marks] = await Promise.all([
    queryPool(`${yearSql} where retest_draw.id = $1 group by retest_draw.id`, [id]),
    queryPool(strataSql, [id]),
    queryPool(marksSql, [id]),
  ])
  const stratumRows = strata.rows as RetestStratum[]
  return {
    ...presentYear(counted.rows[0] as RetestYear & { share: number }),
    seed,
    share,
    drawnAt: drawnAt.toISOString(),
    candidates: stratumRows.reduce((sum, { candidates }) => sum + candidates, 0),
    strata: stratumRows,
    marks: (marks.rows as Row[]).map(presentLine),
  }
}

/** All who could have been drawn in a year, for repeating the draw.
 * @throws {NotFound} */
export async function downloadRetestCandidates(
  _actor: Actor,
  year: number,
): Promise<{ number: string; stratum: string; weight: number; isDrawn: boolean }[]> {
  const found = await RetestDraw.findOne({ where: { year } })
  if (!found) throw new NotFound('retest')
  const { rows } = await queryPool(candidatesSql, [found.id])
  return rows as { number: string; stratum: string; weight: number; isDrawn: boolean }[]
}

interface Row
  extends
    Omit<RetestLine, 'agency'>,
    Pick<Mark, 'agencyId'>,
    Pick<Agency, 'code' | 'nameZh' | 'nameEn'> {}

const presentYear = ({ share, ...year }: RetestYear & { share: number }): RetestYear => ({
  year: year.year,
  population: year.population,
  required: placesFor(year.population, share),
  drawn: year.drawn,
  decided: year.decided,
})

const presentLine = ({ agencyId, code, nameZh, nameEn, ...line }: Row): RetestLine => ({
  ...line,
  agency: presentAgency({ id: agencyId, code, nameZh, nameEn }),
})

// What was found void was not tested, and does not count.
const yearSql = `
select retest_draw.year, retest_draw.population, retest_draw.share,
  count(retest.id)::int as drawn,
  count(retest.id) filter (where retest.outcome in ('passed', 'failed'))::int as decided
from retest_draw left join retest on retest.draw_id = retest_draw.id`

const strataSql = `
select candidate.stratum, count(*)::int as candidates, count(retest.id)::int as drawn
from retest_candidate candidate
left join retest on retest.draw_id = candidate.draw_id and retest.mark_id = candidate.mark_id
where candidate.draw_id = $1 group by candidate.stratum order by candidate.stratum`

const marksSql = `
select retest.position, retest.stratum, retest.weight, retest.outcome, retest.reason, mark.number,
  mark.site_name as "siteName", agency.id as "agencyId", agency.code,
  agency.name_zh as "nameZh", agency.name_en as "nameEn"
from retest
join mark on mark.id = retest.mark_id
join agency on agency.id = mark.agency_id
where retest.draw_id = $1 order by retest.position`

const candidatesSql = `
select mark.number, candidate.stratum, candidate.weight, retest.id is not null as "isDrawn"
from retest_candidate candidate
join mark on mark.id = candidate.mark_id
left join retest on retest.draw_id = candidate.draw_id and retest.mark_id = candidate.mark_id
where candidate.draw_id = $1 order by mark.number`
