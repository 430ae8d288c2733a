import { Application, SelfAssessment, Site, Visit } from '#models/index.ts'
import type { Agency } from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { assessmentParts, codesOfPart } from '#server/marks/applications/assessment-parts.ts'
import { beginApplication } from '#server/marks/applications/begin-application.ts'
import { changeApplication } from '#server/marks/applications/change-application.ts'
import { createAgency } from './agency.ts'
import { createCleanScan } from './clean-scan.ts'
import { createWebmaster } from './people.ts'

interface Wanted {
  agency?: Agency
  /** Places where the scan finds the standard failed; default 0. */
  failures?: number
  /** Addresses below the site and their titles; default: a home page and two more. */
  pages?: [path: string, title: string][]
}

export const details = {
  covers: '本站所有網頁',
  leavesOut: '外連的地圖服務',
  contact: { name: '聯絡人', email: 'contact@agency.example', telephone: '02-2345-6789' },
}

/** A site that was scanned without failures, with its webmaster. */
export async function createScannedSite({ agency: given, failures = 0, pages }: Wanted = {}) {
  const agency = given ?? (await createAgency())
  const scan = await createCleanScan({
    agency,
    failures,
    tested: 0,
    site: { provedAt: new Date(), provedBy: 'file' },
  })
  const site = await Site.findByPk(scan.siteId, { rejectOnEmpty: true })
  await Visit.bulkCreate(
    (
      pages ?? [
        ['/', '首頁'],
        ['/contact', '聯絡我們'],
        ['/news/1', '消息'],
      ]
    ).map(([path, title], position) => ({
      scanId: scan.id,
      position,
      url: site.origin + path,
      title,
      depth: position === 0 ? 0 : 1,
      foundBy: 'link' as const,
      state: 'tested' as const,
    })),
  )
  return { agency, site, scan, webmaster: await createWebmaster(agency.id) }
}

/** Answers every check code of an application in the same way. */
export async function assessAll(
  number: string,
  outcome: 'passed' | 'inapplicable' = 'passed',
): Promise<void> {
  const { id, standard, level } = await Application.findOne({
    where: { number },
    rejectOnEmpty: true,
  })
  const codes = assessmentParts(standard, level).flatMap(codesOfPart)
  await SelfAssessment.bulkCreate(
    codes.map(({ code }) => ({ applicationId: id, code, outcome })),
    { updateOnDuplicate: ['outcome'] },
  )
}

/** A draft that can be handed in as it is. */
export async function createReadyDraft(wanted: Wanted = {}) {
  const scanned = await createScannedSite(wanted)
  const number = await beginReady(scanned.webmaster, scanned.site)
  return { ...scanned, number }
}

async function beginReady(webmaster: SignedIn, site: Site): Promise<string> {
  const terms = { level: 'AA', standard: '115.11' } as const
  const number = await beginApplication(webmaster, site.id, terms)
  const statementUrl = `${site.origin}/accessibility`
  await changeApplication(webmaster, number, { ...terms, ...details, statementUrl })
  await assessAll(number)
  return number
}
