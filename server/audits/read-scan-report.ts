import { Op } from 'sequelize'
import { Scan, SiteDocument, Visit } from '#models/index.ts'
import { ReportCollector } from '#crawlers/reports/report-collector.ts'
import type { ScanReport } from '#crawlers/reports/scan-report.ts'
import type { Finding, PageResult } from '#crawlers/types.ts'
import type { Actor } from '../accounts/actor.ts'
import { Conflict } from '../errors.ts'
import { queryPool } from '../platform/database.ts'
import { findReadableScan } from './find-or-refuse.ts'

/** Pages whose findings are in memory at once. */
const chunkSize = 100

/** The whole report of a scan that is over, as the crawler's command line would have written it.
 * @throws {NotFound | Forbidden | SignInNeeded}
 * @throws {Conflict} `scan-not-over` */
export async function readScanReport(actor: Actor, scanId: string): Promise<ScanReport> {
  const scan = await findReadableScan(actor, scanId)
  if (!scan.finishedAt || !scan.stopped) throw new Conflict('scan-not-over')
  const { site } = scan
  const collector = new ReportCollector({
    site: {
      url: site.startUrl,
      name: site.name,
      scope: { origin: site.origin, pathPrefix: site.pathPrefix },
    },
    standard: scan.standard,
    level: scan.level,
  })
  await collectPages(scan.id, collector)
  const documents = await SiteDocument.findAll({
    where: { scanId: scan.id },
    order: [['id', 'ASC']],
  })
  collector.addDocuments(documents.map(({ url, format, foundOn }) => ({ url, format, foundOn })))
  return collector.finish({ ...momentsOf(scan), ...outcomeOf(scan, scan.stopped) })
}

const momentsOf = (scan: Scan) => ({
  startedAt: (scan.startedAt ?? scan.createdAt).toISOString(),
  finishedAt: (scan.finishedAt ?? scan.createdAt).toISOString(),
})

const outcomeOf = (scan: Scan, stopped: NonNullable<Scan['stopped']>) => ({
  stopped,
  truncated: scan.truncated,
  failure: scan.failureCode ? { code: scan.failureCode, detail: scan.failureDetail } : null,
})

async function collectPages(scanId: string, collector: ReportCollector): Promise<void> {
  let from = -1
  for (;;) {
    const visits = await Visit.findAll({
      where: { scanId, position: { [Op.gt]: from } },
      order: [['position', 'ASC']],
      limit: chunkSize,
    })
    const last = visits.at(-1)
    if (!last) return
    from = last.position
    const findings = await findingsOf(visits.map(({ id }) => id))
    for (const visit of visits) collector.addPage(toPageResult(visit, findings.get(visit.id) ?? []))
  }
}

type FindingRow = Omit<Finding, 'message' | 'lookAt' | 'screenshot'> & {
  visitId: string
  messageZh: string
  messageEn: string
  lookAtZh: string | null
  lookAtEn: string | null
  mediaType: 'image/png' | 'image/webp' | 'image/jpeg' | null
  bytes: Buffer | null
  widthPx: number
  heightPx: number
}

async function findingsOf(visitIds: string[]): Promise<Map<string, Finding[]>> {
  const { rows } = await queryPool(findingSql, [visitIds])
  const byVisit = new Map<string, Finding[]>()
  for (const row of rows as FindingRow[]) {
    const known = byVisit.get(row.visitId)
    if (known) known.push(toFinding(row))
    else byVisit.set(row.visitId, [toFinding(row)])
  }
  return byVisit
}

const toFinding = (row: FindingRow): Finding => ({
  rule: row.rule,
  outcome: row.outcome,
  kind: row.kind,
  criteria: row.criteria,
  codes: row.codes,
  level: row.level,
  impact: row.impact,
  selector: row.selector,
  html: row.html,
  message: { 'zh-TW': row.messageZh, en: row.messageEn },
  lookAt:
    row.lookAtZh !== null && row.lookAtEn !== null
      ? { 'zh-TW': row.lookAtZh, en: row.lookAtEn }
      : null,
  helpUrl: row.helpUrl,
  barrierKey: row.barrierKey,
  screenshot:
    row.bytes && row.mediaType
      ? {
          mediaType: row.mediaType,
          bytes: row.bytes,
          widthPx: row.widthPx,
          heightPx: row.heightPx,
        }
      : null,
})

const toPageResult = (visit: Visit, findings: Finding[]): PageResult => ({
  url: visit.url,
  depth: visit.depth,
  foundBy: visit.foundBy,
  state: visit.state === 'tested' ? 'tested' : 'untested',
  reason: visit.reasonCode ? { code: visit.reasonCode, detail: visit.reasonDetail } : null,
  status: visit.status,
  title: visit.title,
  language: visit.language,
  startedAt: visit.startedAt?.toISOString() ?? '',
  durationMs: visit.durationMs ?? 0,
  findings,
  passedRules: visit.passedRules,
  inapplicableRules: visit.inapplicableRules,
})

// The report shows one picture of a barrier: only the first of each is read.
const findingSql = `
select
  finding.visit_id as "visitId", barrier.rule, barrier.outcome, barrier.kind, barrier.criteria,
  barrier.codes, barrier.level, barrier.impact, barrier.help_url as "helpUrl",
  barrier.key as "barrierKey", finding.selector, finding.html,
  finding.message_zh as "messageZh", finding.message_en as "messageEn",
  finding.look_at_zh as "lookAtZh", finding.look_at_en as "lookAtEn",
  file.media_type as "mediaType", file.bytes, file.width_px as "widthPx",
  file.height_px as "heightPx"
from finding
join barrier on barrier.id = finding.barrier_id
left join file on file.id = finding.screenshot_id and finding.id = (
  select min(id::text)::uuid from finding pictured
  where pictured.scan_id = finding.scan_id and pictured.barrier_id = finding.barrier_id
    and pictured.screenshot_id is not null
)
where finding.visit_id = any($1::uuid[])
order by finding.visit_id, finding.id`
