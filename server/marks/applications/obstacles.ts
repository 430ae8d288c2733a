import { checkCodesOf } from '#crawlers/rules/standard/index.ts'
import type { Application, SelfAssessment } from '#models/index.ts'
import type { ScanVerdict } from '../../audits/read-scan-verdict.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import { refusals } from '../refusals.ts'
import type { Refusal } from '../refusals.ts'
import { assessmentParts } from './assessment-parts.ts'
import { missingDetails } from './details.ts'
import type { MissingDetail } from './details.ts'
import type { Contact } from './contact.ts'
import { assessmentProgress } from './read-self-assessment.ts'

/** How old the scan that an application starts from may be, days. */
export const scanDays = 30

/** Guidelines of which two failures lead to a refusal outright: keyboard, navigable, compatible. */
export const gravestGuidelines = ['2.1', '2.4', '4.1'] as const
export type GravestGuideline = (typeof gravestGuidelines)[number]

/** Something that stands in the way of handing an application in, with what is to be known of it. */
export type Obstacle =
  | { kind: 'detail'; detail: MissingDetail }
  | { kind: 'scan-none' }
  | { kind: 'scan-other'; scanId: string; standard: string; level: string }
  | { kind: 'scan-old'; scanId: string; day: string }
  | { kind: 'scan'; scanId: string; refusal: Refusal; count: number }
  | { kind: 'assessment-left'; count: number; part: string }
  | { kind: 'assessment-failed'; count: number; part: string }
  | { kind: 'gravest'; guideline: GravestGuideline; count: number }

interface Facts {
  application: Pick<Application, 'level' | 'standard' | 'covers' | 'statementUrl'>
  contact: Contact
  answers: readonly Pick<SelfAssessment, 'code' | 'outcome'>[]
  /** Of the latest scan of the site; null where there is none. */
  verdict: ScanVerdict | null
  /** Success criteria that each of its barriers fails. */
  failedCriteria: readonly (readonly string[])[]
}

const dayMs = 24 * 3_600_000

/** All that stands in the way of handing an application in; empty where nothing does. The last of
 * them say what would lead to a refusal outright.
 * @see RULES: two or more failures in keyboard (2.1), navigable (2.4) or compatible (4.1) */
export function obstacles(facts: Facts, now: Date): Obstacle[] {
  const { application, contact } = facts
  return [
    ...missingDetails(application, contact).map((detail): Obstacle => ({ kind: 'detail', detail })),
    ...scanObstacles(facts, now),
    ...assessmentObstacles(facts),
    ...gravestObstacles(facts),
  ]
}

function scanObstacles({ application, verdict }: Facts, now: Date): Obstacle[] {
  if (!verdict) return [{ kind: 'scan-none' }]
  const { scanId, standard, level, finishedAt } = verdict
  if (standard !== application.standard || level !== application.level) {
    return [{ kind: 'scan-other', scanId, standard, level }]
  }
  const counts: Partial<Record<Refusal, number>> = {
    'mark-failures': verdict.failures,
    'mark-pages-untested': verdict.pagesUntested,
  }
  const isOld = finishedAt && now.getTime() - finishedAt.getTime() > scanDays * dayMs
  return [
    ...(isOld ? [{ kind: 'scan-old' as const, scanId, day: taipeiDate(finishedAt) }] : []),
    ...refusals(verdict, false, now).map((refusal) => ({
      kind: 'scan' as const,
      scanId,
      refusal,
      count: counts[refusal] ?? 0,
    })),
  ]
}

function assessmentObstacles({ application: { standard, level }, answers }: Facts): Obstacle[] {
  const progress = assessmentProgress(assessmentParts(standard, level), answers)
  const firstLeft = progress.find(({ left }) => left > 0)
  const firstFailed = progress.find(({ failed }) => failed > 0)
  const sum = (of: 'left' | 'failed') => progress.reduce((total, part) => total + part[of], 0)
  return [
    ...(firstLeft
      ? [{ kind: 'assessment-left' as const, count: sum('left'), part: firstLeft.number }]
      : []),
    ...(firstFailed
      ? [{ kind: 'assessment-failed' as const, count: sum('failed'), part: firstFailed.number }]
      : []),
  ]
}

function gravestObstacles({ application, answers, failedCriteria }: Facts): Obstacle[] {
  const criteria = new Map(
    checkCodesOf(application.standard, { level: application.level, by: 'human' }).map(
      ({ code, criterion }) => [code, criterion],
    ),
  )
  const failures = [
    ...failedCriteria,
    ...answers
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ code }) => [criteria.get(code) ?? '']),
  ]
  return gravestGuidelines.flatMap((guideline): Obstacle[] => {
    const isOf = (criterion: string) => criterion.startsWith(`${guideline}.`)
    const count = failures.filter((failed) => failed.some(isOf)).length
    return count >= 2 ? [{ kind: 'gravest', guideline, count }] : []
  })
}
