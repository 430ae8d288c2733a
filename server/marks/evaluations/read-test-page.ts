import { SamplePage, TestResult } from '#models/index.ts'
import type { TestOutcome, Upload } from '#models/index.ts'
import { checkCodesOf, criterionUrl, principlesOf } from '#crawlers/rules/standard/index.ts'
import type { Criterion } from '#crawlers/rules/standard/index.ts'
import { messageOfFailure } from '#crawlers/failures.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Forbidden, NotFound } from '../../errors.ts'
import { presentFile } from '../../platform/uploads/present-file.ts'
import type { FileView } from '../../platform/uploads/present-file.ts'
import { isUuid } from '../uuid.ts'
import { evidenceOf } from './evidence.ts'
import { findOwnAssignment } from './find-or-refuse.ts'
import { machinePages } from './machine-findings.ts'
import type { MachineFinding, MachinePage } from './machine-findings.ts'
import { presentSamplePage } from './present.ts'
import type { SamplePageView } from './present.ts'
import { headOf, nextOf } from './read-my-test.ts'
import type { TestHead, TestWork } from './read-my-test.ts'
import { refusalOf, standingOf } from './round.ts'

type Text = Record<'zh-TW' | 'en', string>

export interface OwnResult {
  outcome: TestOutcome
  note: string
  version: number
  savedAt: string
  files: FileView[]
}

/** One criterion on one page: how to test it, what the machine found, what the tester found. */
export interface CriterionWork {
  number: string
  level: Criterion['level']
  name: Text
  howToTest: Text
  /** W3C's explanation, in English. */
  url: string
  /** Check codes that a person looks at. */
  codes: { code: string; description: Text }[]
  machine: Pick<MachineFinding, 'barrierId' | 'rule' | 'outcome' | 'count' | 'message'>[]
  result: OwnResult | null
}

export interface GuidelineWork {
  number: string
  name: Text
  criteria: CriterionWork[]
}

export interface TestPageView {
  test: TestHead
  page: SamplePageView
  pages: number
  previousId: string | null
  nextId: string | null
  /** How the machine saw the page; null where it has not looked. */
  machine: { scanId: string; isTested: boolean; reason: Text | null } | null
  principles: { number: string; name: Text; guidelines: GuidelineWork[] }[]
  total: number
  tested: number
  next: TestWork['next']
  refusal: string | null
}

/** One page of the sample as its tester works on it.
 * @throws {NotFound}
 * @throws {Forbidden} before the test was taken on */
export async function readTestPage(
  actor: Actor,
  assignmentId: string,
  pageId: string,
  now: Date = new Date(),
): Promise<TestPageView> {
  const { assignment, evaluation } = await findOwnAssignment(actor, assignmentId)
  if (!assignment.acceptedAt) throw new Forbidden()
  if (!isUuid(pageId) || assignment.kind === 'settling') throw new NotFound('page')
  const pages = await SamplePage.findAll({
    where: { evaluationId: evaluation.id },
    order: [['position', 'ASC']],
  })
  const place = pages.findIndex(({ id }) => id === pageId)
  const page = pages[place]
  if (!page) throw new NotFound('page')
  const results = await TestResult.findAll({ where: { assignmentId: assignment.id } })
  const here = results.filter(({ samplePageId }) => samplePageId === page.id)
  const files = await evidenceOf(here.map(({ id }) => id))
  const { machineScanId, standard, level } = evaluation
  const machine = (await machinePages(machineScanId, [page.url])).get(page.url)
  const tested = results.filter(({ outcome }) => outcome !== 'untested')
  const criteria = principlesOf(standard, level).flatMap(({ guidelines }) =>
    guidelines.flatMap((guideline) => guideline.criteria),
  )
  const work = (criterion: Criterion): CriterionWork => ({
    number: criterion.number,
    level: criterion.level,
    name: criterion.name,
    howToTest: criterion.howToTest,
    url: criterionUrl(criterion.number, standard),
    codes: checkCodesOf(standard, { criterion: criterion.number, level, by: 'human' }).map(
      ({ code, description }) => ({ code, description }),
    ),
    machine: findingsFor(machine, criterion.number),
    result: presentResult(
      here.find((one) => one.criterion === criterion.number),
      files,
    ),
  })
  return {
    test: await headOf(assignment, evaluation, now),
    page: presentSamplePage(page),
    pages: pages.length,
    previousId: pages[place - 1]?.id ?? null,
    nextId: pages[place + 1]?.id ?? null,
    machine:
      machine && machineScanId
        ? {
            scanId: machineScanId,
            isTested: machine.isTested,
            reason: machine.reasonCode ? messageOfFailure(machine.reasonCode) : null,
          }
        : null,
    principles: principlesOf(standard, level).map((principle) => ({
      number: principle.number,
      name: principle.name,
      guidelines: principle.guidelines.map(({ number, name, criteria: all }) => ({
        number,
        name,
        criteria: all.map(work),
      })),
    })),
    total: criteria.length,
    tested: tested.filter(({ samplePageId }) => samplePageId === page.id).length,
    next: nextOf(pages, criteria, tested, page.id),
    refusal: refusalOf(assignment, await standingOf(evaluation, now), now),
  }
}

const findingsFor = (machine: MachinePage | undefined, criterion: string) =>
  (machine?.findings ?? [])
    .filter(({ criteria }) => criteria.includes(criterion))
    .map(({ barrierId, rule, outcome, count, message }) => ({
      barrierId,
      rule,
      outcome,
      count,
      message,
    }))

const presentResult = (result: TestResult | undefined, files: Upload[]): OwnResult | null =>
  result
    ? {
        outcome: result.outcome,
        note: result.note,
        version: result.version,
        savedAt: result.savedAt.toISOString(),
        files: files.filter(({ subjectId }) => subjectId === result.id).map(presentFile),
      }
    : null
