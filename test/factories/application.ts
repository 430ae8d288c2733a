import { Application, ApplicationEvent, Site } from '#models/index.ts'
import type { ApplicationEventKind } from '#models/index.ts'
import { newApplicationNumber } from '#server/marks/applications/application-number.ts'
import { taipeiDate } from '#server/platform/taipei.ts'
import { createCleanScan } from './clean-scan.ts'

type Overrides = Partial<Parameters<typeof Application.create>[0]> & {
  /** What happened to it, in this order, all at `at`. */
  events?: ApplicationEventKind[]
  at?: Date
  /** The last day of each correction that was asked for; default: a week after `at`. */
  dueOn?: string
}

/** The events that bring an application to the step named. */
export const eventsUpTo = {
  submitted: ['submitted'],
  'machine-test': ['submitted', 'documents-accepted'],
  'manual-test': ['submitted', 'documents-accepted', 'machine-passed'],
  'lived-test': ['submitted', 'documents-accepted', 'machine-passed', 'manual-done'],
  decision: ['submitted', 'documents-accepted', 'machine-passed', 'manual-done', 'testers-done'],
} as const satisfies Record<string, ApplicationEventKind[]>

/** A draft of an application, of a new site with a scan on which a mark could rest, unless said
 * otherwise. */
export async function createApplication({ events = [], at, dueOn, ...overrides }: Overrides = {}) {
  const scan = await createCleanScan()
  const site = await Site.findByPk(overrides.siteId ?? scan.siteId, { rejectOnEmpty: true })
  const moment = at ?? new Date()
  const application = await Application.create({
    number: newApplicationNumber(),
    siteId: site.id,
    agencyId: site.agencyId,
    scanId: scan.id,
    level: 'AA',
    standard: '115.11',
    siteName: site.name,
    origin: site.origin,
    pathPrefix: site.pathPrefix,
    covers: '本網站的所有網頁與文件。',
    createdAt: moment,
    ...overrides,
  })
  const due = dueOn ?? taipeiDate(new Date(moment.getTime() + 7 * 24 * 3_600_000))
  await ApplicationEvent.bulkCreate(
    events.map((kind) => ({
      applicationId: application.id,
      kind,
      at: moment,
      dueOn: kind === 'correction-asked' ? due : null,
    })),
  )
  return application
}
