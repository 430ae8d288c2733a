import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import {
  Agency,
  Application,
  Assignment,
  EvaluationTask,
  SamplePage,
  Settlement,
  Site,
  TaskResult,
  TestResult,
} from '#models/index.ts'
import type { AssignmentKind, Evaluation, TaskOutcome, TestOutcome } from '#models/index.ts'
import { criteriaOf, standardOf } from '#crawlers/rules/standard/index.ts'
import { evaluationOutcome, sampleOutcome } from './evaluation-outcome.ts'
import { machinePages, machineSays } from './machine-findings.ts'
import type { MachineFinding, MachinePage } from './machine-findings.ts'
import { presentSamplePage } from './present.ts'
import type { SamplePageView } from './present.ts'
import { readBrowser, readTechnologies } from './tools.ts'

/** What is known of one criterion on one page of the sample. */
export interface CriterionReport {
  criterion: string
  outcome: TestOutcome
  /** What the machine found: rule, places, and what it said. */
  machine: Pick<MachineFinding, 'rule' | 'outcome' | 'count' | 'message'>[]
  /** What testers wrote, without who wrote it. */
  notes: string[]
  /** Why a difference was settled as it was; empty for none. */
  settled: string
}

export interface PageReport extends Omit<SamplePageView, 'id'> {
  /** Whether the machine looked at it; null where it was not asked to. */
  machineTested: boolean | null
  criteria: CriterionReport[]
}

/** An evaluation as it is published: of the people who tested, their number and the kinds of
 * technology that they used, and nothing that leads to one of them. In no language; the pages say it
 * in theirs. Days and times are ISO 8601.
 * @see WCAG-EM 1.0, step 5 */
export interface EvaluationReport {
  evaluationId: string
  siteName: string
  /** Origin and path prefix. */
  address: string
  agency: { code: string; name: Record<'zh-TW' | 'en', string> }
  scope: { covers: string; leavesOut: string; statementUrl: string }
  standard: string
  wcag: string
  level: Evaluation['level']
  /** When the last of it was tested; null before anybody did. */
  testedAt: string | null
  sample: {
    seed: string
    randomShare: number
    drawnFrom: number
    unmet: Partial<Record<string, string>>
    scanId: string
  }
  machineScanId: string | null
  testers: Record<AssignmentKind, number>
  technologies: string[]
  browsers: string[]
  /** One outcome for each criterion on the whole sample, in the order of the standard. */
  summary: { criterion: string; level: Evaluation['level']; outcome: TestOutcome }[]
  pages: PageReport[]
  tasks: { text: string; results: { outcome: TaskOutcome; words: string }[] }[]
}

/** Builds the report of what stands now. Inner verb: the caller authorizes. */
export async function evaluationReport(
  evaluation: Evaluation,
  transaction?: Transaction,
): Promise<EvaluationReport> {
  const facts = await gather(evaluation, transaction)
  const { standard, level } = evaluation
  const criteria = criteriaOf(standard, level)
  const pages = facts.pages.map((page) => pageReport(page, facts, criteria))
  return {
    evaluationId: evaluation.id,
    ...facts.head,
    standard,
    wcag: standardOf(standard).wcag,
    level,
    testedAt: latest(facts),
    sample: {
      seed: evaluation.seed,
      randomShare: evaluation.randomShare,
      drawnFrom: evaluation.drawnFrom,
      unmet: evaluation.unmet,
      scanId: evaluation.scanId,
    },
    machineScanId: evaluation.machineScanId,
    ...peopleOf(facts.assignments),
    summary: criteria.map((criterion, index) => ({
      criterion: criterion.number,
      level: criterion.level,
      outcome: sampleOutcome(pages.map((page) => page.criteria[index]!.outcome)),
    })),
    pages,
    tasks: tasksOf(facts),
  }
}

type Facts = Awaited<ReturnType<typeof gather>>

async function gather(evaluation: Evaluation, transaction: Transaction | undefined) {
  const of = transaction ? { transaction } : {}
  const evaluationId = evaluation.id
  const order: [string, string][] = [['position', 'ASC']]
  const pages = await SamplePage.findAll({ where: { evaluationId }, order, ...of })
  // Only what was handed in: until then it may change.
  const assignments = await Assignment.findAll({
    where: { evaluationId, finishedAt: { [Op.not]: null } },
    order: [['id', 'ASC']],
    ...of,
  })
  const ids = assignments.map(({ id }) => id)
  const byId: { where: { assignmentId: string[] }; order: [string, string][] } = {
    where: { assignmentId: ids },
    order: [['id', 'ASC']],
  }
  return {
    head: await headOf(evaluation, transaction),
    pages,
    assignments,
    results: await TestResult.findAll({ ...byId, ...of }),
    taskResults: await TaskResult.findAll({ ...byId, ...of }),
    tasks: await EvaluationTask.findAll({ where: { evaluationId }, order, ...of }),
    settlements: await Settlement.findAll({
      where: { evaluationId },
      order: [['id', 'ASC']],
      ...of,
    }),
    machine: await machinePages(
      evaluation.machineScanId,
      pages.map(({ url }) => url),
      transaction,
    ),
  }
}

/** What an application says of its scope; of a re-test, what the site's entry says. */
async function headOf(evaluation: Evaluation, transaction: Transaction | undefined) {
  const of = transaction ? { transaction } : {}
  const site = await Site.findByPk(evaluation.siteId, { rejectOnEmpty: true, ...of })
  const { applicationId } = evaluation
  const application = applicationId ? await Application.findByPk(applicationId, of) : null
  const agencyId = application?.agencyId ?? site.agencyId
  const agency = await Agency.findByPk(agencyId, { rejectOnEmpty: true, ...of })
  const { origin, pathPrefix } = application ?? site
  return {
    siteName: application?.siteName ?? site.name,
    address: origin + pathPrefix,
    agency: { code: agency.code, name: { 'zh-TW': agency.nameZh, en: agency.nameEn } },
    scope: {
      covers: application?.covers ?? '',
      leavesOut: application?.leavesOut ?? '',
      statementUrl: application?.statementUrl ?? '',
    },
  }
}

function pageReport(
  page: SamplePage,
  facts: Facts,
  criteria: readonly { number: string }[],
): PageReport {
  const machine = facts.machine.get(page.url)
  const { id: _id, ...view } = presentSamplePage(page)
  return {
    ...view,
    machineTested: machine ? machine.isTested : null,
    criteria: criteria.map(({ number }) => criterionReport(page, number, facts, machine)),
  }
}

function criterionReport(
  page: SamplePage,
  criterion: string,
  facts: Facts,
  machine: MachinePage | undefined,
): CriterionReport {
  const isHere = (one: { samplePageId: string; criterion: string }) =>
    one.samplePageId === page.id && one.criterion === criterion
  const roundOf = new Map(facts.assignments.map(({ id, round }) => [id, round]))
  const results = facts.results.filter(isHere)
  const settlements = facts.settlements.filter(isHere)
  return {
    criterion,
    outcome: evaluationOutcome({
      machine: machineSays(machine, criterion),
      results: results.map(({ assignmentId, outcome }) => ({
        round: roundOf.get(assignmentId)!,
        outcome,
      })),
      settlements,
    }),
    machine: (machine?.findings ?? [])
      .filter(({ criteria }) => criteria.includes(criterion))
      .map(({ rule, outcome, count, message }) => ({ rule, outcome, count, message })),
    // In the order of their words: the order of saving would tell who wrote what.
    notes: [...new Set(results.map(({ note }) => note).filter((note) => note !== ''))].toSorted(),
    settled: settlements.at(-1)?.reason ?? '',
  }
}

const latest = ({ assignments, settlements }: Facts): string | null => {
  const moments = [
    ...assignments.map(({ finishedAt }) => finishedAt!.getTime()),
    ...settlements.map(({ at }) => at.getTime()),
  ]
  return moments.length > 0 ? new Date(Math.max(...moments)).toISOString() : null
}

function peopleOf(
  assignments: readonly Assignment[],
): Pick<EvaluationReport, 'testers' | 'technologies' | 'browsers'> {
  const count = (kind: AssignmentKind) =>
    new Set(
      assignments.filter((one) => one.kind === kind).map(({ accountId, id }) => accountId ?? id),
    ).size
  const technologies = readTechnologies(assignments.map(({ technology }) => technology).join(' '))
  const browsers = assignments.flatMap(({ browser }) => readBrowser(browser) ?? [])
  return {
    testers: { manual: count('manual'), lived: count('lived'), settling: count('settling') },
    technologies,
    browsers: [...new Set(browsers)].toSorted(),
  }
}

const tasksOf = ({ tasks, taskResults }: Facts): EvaluationReport['tasks'] =>
  tasks.map(({ id, text }) => ({
    text,
    results: taskResults
      .filter(({ taskId }) => taskId === id)
      .map(({ outcome, words }) => ({ outcome, words }))
      .toSorted((one, other) => (one.outcome + one.words < other.outcome + other.words ? -1 : 1)),
  }))
