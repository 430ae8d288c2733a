import { SamplePage } from '#models/index.ts'
import type { TestOutcome, TestResult, Upload } from '#models/index.ts'
import { criterionName } from '#crawlers/rules/standard/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Forbidden } from '../../errors.ts'
import { presentFile } from '../../platform/uploads/present-file.ts'
import type { FileView } from '../../platform/uploads/present-file.ts'
import { mayHandleApplication, maySeeDifferences } from '../policy.ts'
import { findDifferences } from './find-differences.ts'
import type { FoundDifference } from './find-differences.ts'
import { evidenceOf } from './evidence.ts'
import { findEvaluation } from './find-or-refuse.ts'
import { presentSamplePage } from './present.ts'
import type { SamplePageView } from './present.ts'
import { refusalOf, standingOf } from './round.ts'
import { askedThird } from './settle-difference.ts'
import { siteNameOf } from './tell.ts'

export interface DifferenceView {
  page: SamplePageView
  criterion: string
  name: Record<'zh-TW' | 'en', string>
  /** Without names: the first tester, the second, always in the same order. */
  sayings: { outcome: TestOutcome; note: string; files: FileView[] }[]
  settlement: { outcome: TestOutcome; reason: string } | null
}

export interface DifferencesView {
  evaluationId: string
  siteName: string
  differences: DifferenceView[]
  open: number
  /** Whether the one who asks is the third, and can settle now. */
  isThird: boolean
  /** Why the third cannot, as a code of the catalogue `errors`. */
  refusal: string | null
  isOfficer: boolean
}

/** Where the testers of the present round differ: for officers, and for the third who was asked.
 * @throws {NotFound}
 * @throws {Forbidden} */
export async function readDifferences(
  actor: Actor,
  evaluationId: string,
  now: Date = new Date(),
): Promise<DifferencesView> {
  authorize(actor, maySeeDifferences, undefined)
  const evaluation = await findEvaluation(evaluationId)
  const standing = await standingOf(evaluation, now)
  const assignment = await askedThird(actor, evaluation, standing.round)
  if (!assignment && !mayHandleApplication(actor)) throw new Forbidden()
  const found = await findDifferences(evaluation.id, standing.round)
  const results = found.flatMap(({ sayings }) => sayings)
  const files = await evidenceOf(results.map(({ id }) => id))
  const pages = await SamplePage.findAll({ where: { evaluationId: evaluation.id } })
  const pageById = new Map(pages.map((page) => [page.id, page]))
  const place = (one: FoundDifference) => pageById.get(one.samplePageId)!.position
  return {
    evaluationId: evaluation.id,
    siteName: await siteNameOf(evaluation),
    differences: found
      .toSorted((one, other) => place(one) - place(other))
      .map((one) => present(one, pageById.get(one.samplePageId)!, files)),
    open: found.filter(({ settlement }) => !settlement).length,
    isThird: assignment !== null,
    refusal: assignment ? refusalOf(assignment, standing, now) : null,
    isOfficer: mayHandleApplication(actor),
  }
}

const present = (
  { criterion, sayings, settlement }: FoundDifference,
  page: SamplePage,
  files: Upload[],
): DifferenceView => ({
  page: presentSamplePage(page),
  criterion,
  name: { 'zh-TW': criterionName(criterion, 'zh-TW'), en: criterionName(criterion, 'en') },
  sayings: sayings.map(({ id, outcome, note }: TestResult) => ({
    outcome,
    note,
    files: files.filter(({ subjectId }) => subjectId === id).map(presentFile),
  })),
  settlement: settlement && { outcome: settlement.outcome, reason: settlement.reason },
})
