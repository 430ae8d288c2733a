import type { Transaction } from 'sequelize'
import { MarkWatch } from '#models/index.ts'
import { queryOn } from '../../platform/database.ts'
import type { WholeMark } from '../present.ts'
import { openNotices } from './open-notices.ts'

/** Pages beside the sample, drawn from the last crawl: others on each day. */
const randomPages = 10

/** A crawl, where there is no sample, goes no further. */
export const crawlPages = 50

/** Which pages are looked at for a mark. While a notice is open: those of the look that it rests on,
 * so that it can be said whether all is mended. Otherwise the sample that the mark was issued on, with
 * others at random.
 * @returns null where there is no sample: the site is crawled */
export async function pagesToWatch(
  mark: WholeMark,
  transaction: Transaction,
  now: Date,
): Promise<string[] | null> {
  const notice = openNotices(mark.events).find(({ watchId }) => watchId)
  if (notice) {
    const watch = await MarkWatch.findByPk(notice.watchId!, { rejectOnEmpty: true, transaction })
    return urls(testedSql, [watch.scanId], transaction)
  }
  const sample = await urls(sampleSql, [mark.applicationId], transaction)
  if (sample.length === 0) return null
  const day = now.toISOString().slice(0, 10)
  const others = await urls(randomSql, [mark.siteId, sample, day, randomPages], transaction)
  return [...sample, ...others]
}

async function urls(sql: string, values: unknown[], transaction: Transaction): Promise<string[]> {
  const { rows } = await queryOn(transaction, sql, values)
  return (rows as { url: string }[]).map(({ url }) => url)
}

const testedSql = `
select url from visit where scan_id = $1 and state = 'tested' order by position`

const sampleSql = `
select sample_page.url from sample_page
join evaluation on evaluation.id = sample_page.evaluation_id
where evaluation.application_id = $1 order by sample_page.position`

const randomSql = `
select url from visit
where state = 'tested' and url <> all ($2::text[]) and scan_id = (
  select id from scan
  where site_id = $1 and only_urls is null and finished_at is not null and failure_code is null
  order by id desc limit 1
)
order by md5(url || $3) limit $4`
