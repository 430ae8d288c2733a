import { EvaluationTask, SamplePage, TaskResult, TestResult } from '#models/index.ts'
import type { Assignment, AssignmentKind, Evaluation } from '#models/index.ts'
import { criteriaOf } from '#crawlers/rules/standard/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { presentAgency } from '../../accounts/present.ts'
import type { AgencyView } from '../../accounts/present.ts'
import { readDuty } from '../../platform/working-days/read-duty.ts'
import type { Duty } from '../../platform/working-days/read-duty.ts'
import { assignmentState } from './assignment-state.ts'
import type { AssignmentState } from './assignment-state.ts'
import { findOwnAssignment } from './find-or-refuse.ts'
import { agencyOf } from './list-my-tests.ts'
import { presentSamplePage } from './present.ts'
import type { SamplePageView } from './present.ts'
import { refusalOf, standingOf } from './round.ts'
import { siteNameOf } from './tell.ts'
import { readBrowser, readTechnologies } from './tools.ts'
import type { Technology, TestBrowser } from './tools.ts'

/** What a tester is asked, before and after taking it on. */
export interface TestHead {
  id: string
  siteName: string
  agency: AgencyView
  kind: AssignmentKind
  state: AssignmentState
  duty: Duty
}

export interface TestWork {
  evaluationId: string
  standard: string
  level: Evaluation['level']
  technologies: Technology[]
  browser: TestBrowser | null
  pages: (SamplePageView & { tested: number })[]
  /** Criteria of each page. */
  criteria: number
  tasks: { total: number; done: number }
  next: { pageId: string; criterion: string } | null
  /** Why nothing can be saved, as a code of the catalogue `errors`. */
  refusal: string | null
}

export interface TestView extends TestHead {
  /** Null until the tester has declared to have no conflict of interest. */
  work: TestWork | null
}

/** One test, for its tester: whose site it is; the rest only after it was taken on.
 * @throws {NotFound} */
export async function readMyTest(
  actor: Actor,
  assignmentId: string,
  now: Date = new Date(),
): Promise<TestView> {
  const { assignment, evaluation } = await findOwnAssignment(actor, assignmentId)
  return {
    ...(await headOf(assignment, evaluation, now)),
    work: assignment.acceptedAt ? await workOf(assignment, evaluation, now) : null,
  }
}

export const headOf = async (
  assignment: Assignment,
  evaluation: Evaluation,
  now: Date,
): Promise<TestHead> => ({
  id: assignment.id,
  siteName: await siteNameOf(evaluation),
  agency: presentAgency(await agencyOf(evaluation)),
  kind: assignment.kind,
  state: assignmentState(assignment, now),
  duty: readDuty(assignment.dueOn, now),
})

async function workOf(
  assignment: Assignment,
  evaluation: Evaluation,
  now: Date,
): Promise<TestWork> {
  const evaluationId = evaluation.id
  const pages = await SamplePage.findAll({
    where: { evaluationId },
    order: [['position', 'ASC']],
  })
  const results = await TestResult.findAll({ where: { assignmentId: assignment.id } })
  const criteria = criteriaOf(evaluation.standard, evaluation.level)
  const isLived = assignment.kind === 'lived'
  const standing = await standingOf(evaluation, now)
  const tested = results.filter(({ outcome }) => outcome !== 'untested')
  return {
    evaluationId,
    standard: evaluation.standard,
    level: evaluation.level,
    technologies: readTechnologies(assignment.technology),
    browser: readBrowser(assignment.browser),
    pages: pages.map((page) => ({
      ...presentSamplePage(page),
      tested: tested.filter(({ samplePageId }) => samplePageId === page.id).length,
    })),
    criteria: criteria.length,
    tasks: {
      total: isLived ? await EvaluationTask.count({ where: { evaluationId } }) : 0,
      done: await TaskResult.count({ where: { assignmentId: assignment.id } }),
    },
    next: nextOf(pages, criteria, tested),
    refusal: refusalOf(assignment, standing, now),
  }
}

/** The first criterion, page by page, of which nothing is known yet.
 * @param from  the page to begin with, before those that follow it and then the others */
export function nextOf(
  pages: readonly Pick<SamplePage, 'id'>[],
  criteria: readonly { number: string }[],
  tested: readonly Pick<TestResult, 'samplePageId' | 'criterion'>[],
  from?: string,
): TestWork['next'] {
  const known = new Set(tested.map((one) => `${one.samplePageId} ${one.criterion}`))
  const start = Math.max(
    0,
    pages.findIndex(({ id }) => id === from),
  )
  for (const { id } of [...pages.slice(start), ...pages.slice(0, start)]) {
    const open = criteria.find(({ number }) => !known.has(`${id} ${number}`))
    if (open) return { pageId: id, criterion: open.number }
  }
  return null
}
