import { Agency, Barrier, Scan, ScanBarrier, Site, Visit } from '#models/index.ts'
import { createAgency } from './agency.ts'
import { next } from './counter.ts'

interface Wanted {
  scan?: Partial<Parameters<typeof Scan.create>[0]>
  site?: Partial<Parameters<typeof Site.create>[0]>
  agency?: Agency
  /** Pages tested; default 2. */
  tested?: number
  /** Pages that the time did not suffice for; default 0. */
  untested?: number
  /** Places where the standard is failed; default 0. */
  failures?: number
}

/** A scan on which a mark can rest, of a new site: finished, every page tested, nothing found;
 * unless said otherwise. */
export async function createCleanScan(wanted: Wanted = {}): Promise<Scan> {
  const { tested = 2, untested = 0, failures = 0 } = wanted
  const agency = wanted.agency ?? (await createAgency())
  const origin = `https://www${next()}.example.gov.tw`
  const site = await Site.create({
    agencyId: agency.id,
    name: `第${next()}網站`,
    origin,
    pathPrefix: '/',
    startUrl: `${origin}/`,
    proofToken: 'proof',
    ...wanted.site,
  })
  const scan = await Scan.create({
    siteId: site.id,
    standard: '115.11',
    level: 'AA',
    pageLimit: 100,
    depthLimit: 5,
    minuteLimit: 30,
    robots: 'keep',
    startedAt: new Date(),
    finishedAt: new Date(),
    stopped: 'complete',
    ...wanted.scan,
  })
  await Visit.bulkCreate(
    Array.from({ length: tested + untested }, (_, position) => ({
      scanId: scan.id,
      position,
      url: `${origin}/${position}`,
      depth: 0,
      foundBy: 'link' as const,
      ...(position < tested
        ? { state: 'tested' as const }
        : { state: 'untested' as const, reasonCode: 'timeout' }),
    })),
  )
  if (failures > 0) await addFailures(scan, failures)
  return scan
}

async function addFailures(scan: Scan, occurrences: number): Promise<void> {
  const barrier = await Barrier.create({
    siteId: scan.siteId,
    key: `key${next()}`,
    rule: 'image-alt',
    outcome: 'failed',
    kind: 'standard',
    criteria: ['1.1.1'],
    codes: [],
    level: 'A',
    impact: 'critical',
    helpUrl: 'https://example.org/help',
    firstScanId: scan.id,
    lastScanId: scan.id,
    firstSeenAt: new Date(),
    lastSeenAt: new Date(),
  })
  await ScanBarrier.create({ scanId: scan.id, barrierId: barrier.id, pages: 1, occurrences })
}
