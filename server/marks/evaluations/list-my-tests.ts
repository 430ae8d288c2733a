import { Agency, Application, Assignment, Evaluation, Site } from '#models/index.ts'
import type { AssignmentKind } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { mayTestAtAll } from '../policy.ts'
import { assignmentState } from './assignment-state.ts'
import type { AssignmentState } from './assignment-state.ts'

/** A test as its tester sees it in the list. */
export interface TestLine {
  id: string
  siteName: string
  kind: AssignmentKind
  dueOn: string
  state: AssignmentState
}

export interface MyTests {
  /** To be answered or worked on, the most urgent first. */
  open: TestLine[]
  /** Handed in or declined, the latest first. */
  past: TestLine[]
}

const pastAtMost = 50

/** What is assigned to the one who asks. */
export async function listMyTests(actor: Actor, now: Date = new Date()): Promise<MyTests> {
  authorize(actor, mayTestAtAll, undefined)
  const assignments = await Assignment.findAll({
    where: { accountId: actor.accountId },
    order: [['id', 'DESC']],
    limit: 500,
  })
  const names = await siteNames(assignments.map(({ evaluationId }) => evaluationId))
  const lines = assignments.map((assignment): TestLine => ({
    id: assignment.id,
    siteName: names.get(assignment.evaluationId) ?? '',
    kind: assignment.kind,
    dueOn: assignment.dueOn,
    state: assignmentState(assignment, now),
  }))
  return {
    open: lines
      .filter((line) => !isPast(line))
      .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1)),
    past: lines.filter(isPast).slice(0, pastAtMost),
  }
}

const isPast = ({ state }: TestLine) => state === 'finished' || state === 'declined'

/** What sites are called in evaluations. */
async function siteNames(evaluationIds: string[]): Promise<Map<string, string>> {
  const evaluations = await Evaluation.findAll({ where: { id: evaluationIds } })
  const applications = await Application.findAll({
    where: { id: evaluations.flatMap(({ applicationId }) => applicationId ?? []) },
  })
  const sites = await Site.findAll({ where: { id: evaluations.map(({ siteId }) => siteId) } })
  const nameOfApplication = new Map(applications.map(({ id, siteName }) => [id, siteName]))
  const nameOfSite = new Map(sites.map(({ id, name }) => [id, name]))
  return new Map(
    evaluations.map(({ id, applicationId, siteId }) => [
      id,
      nameOfApplication.get(applicationId ?? '') ?? nameOfSite.get(siteId) ?? '',
    ]),
  )
}

/** The agency whose site is tested. */
export async function agencyOf(evaluation: Evaluation): Promise<Agency> {
  const { agencyId } = await Site.findByPk(evaluation.siteId, { rejectOnEmpty: true })
  return Agency.findByPk(agencyId, { rejectOnEmpty: true })
}
