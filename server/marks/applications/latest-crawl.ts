import type { Transaction } from 'sequelize'
import type { Scan } from '#models/index.ts'
import { queryOn } from '../../platform/database.ts'

export type Crawl = Pick<Scan, 'id' | 'standard' | 'level'> & { finishedAt: Date }

/** Times are ISO 8601. */
export interface CrawlView {
  id: string
  standard: string
  level: Scan['level']
  finishedAt: string
}

interface Wanted {
  siteId: string
  standard?: string
  level?: Scan['level']
}

/** The latest finished scan of a whole site; of the version and level asked for where there is one,
 * else whichever is the latest. Scans of a list of pages say nothing of the site as a whole. */
export async function latestCrawl(
  { siteId, standard, level }: Wanted,
  transaction: Transaction,
): Promise<Crawl | null> {
  const { rows } = await queryOn(transaction, sql, [siteId, standard ?? null, level ?? null])
  return (rows as Crawl[])[0] ?? null
}

export const presentCrawl = ({ id, standard, level, finishedAt }: Crawl): CrawlView => ({
  id,
  standard,
  level,
  finishedAt: finishedAt.toISOString(),
})

const sql = `
select id, standard, level, finished_at as "finishedAt" from scan
where site_id = $1 and finished_at is not null and only_urls is null
order by (standard = $2 and level = $3) desc nulls last, id desc
limit 1`
