import { Mark, MarkEvent, Scan, Site } from '#models/index.ts'
import type { MarkEventKind } from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { newMarkNumber } from '#server/marks/mark-number.ts'
import { validUntil } from '#server/marks/validity.ts'
import { writeMarkSearch } from '#server/marks/write-mark-search.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createCleanScan } from './clean-scan.ts'
import { createOfficer } from './people.ts'

type Overrides = Partial<Parameters<typeof Mark.create>[0]> & {
  /** What happened after the mark was issued, in this order. */
  events?: Exclude<MarkEventKind, 'issued'>[]
  officer?: SignedIn
}

/** A mark as it stands after it was issued: valid for three years from now, on a new scan of a new
 * site, unless said otherwise. */
export async function createMark({ events = [], officer, ...overrides }: Overrides = {}) {
  const scan = overrides.scanId
    ? await Scan.findByPk(overrides.scanId, { rejectOnEmpty: true })
    : await createCleanScan()
  const site = await Site.findByPk(scan.siteId, { rejectOnEmpty: true })
  const issuedAt = overrides.issuedAt ?? new Date()
  const byId = officer?.accountId ?? (await createOfficer()).accountId
  return inTransaction(async (transaction) => {
    const mark = await Mark.create(
      {
        number: newMarkNumber(),
        siteId: site.id,
        agencyId: site.agencyId,
        scanId: scan.id,
        level: scan.level,
        standard: scan.standard,
        siteName: site.name,
        origin: site.origin,
        pathPrefix: site.pathPrefix,
        decision: '網頁均已檢測，未發現不符合的項目。',
        issuedById: byId,
        issuedAt,
        validUntil: validUntil(issuedAt as Date),
        ...overrides,
      },
      { transaction },
    )
    const kinds: MarkEventKind[] = ['issued', ...events]
    for (const kind of kinds) {
      await MarkEvent.create(
        {
          markId: mark.id,
          kind,
          reason: `因為${kind}`,
          byId,
          at: issuedAt as Date,
          dueOn: kind === 'notice-given' ? '2027-01-29' : null,
        },
        { transaction },
      )
    }
    await writeMarkSearch(mark, transaction)
    return mark
  })
}
