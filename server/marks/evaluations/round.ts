import type { Transaction } from 'sequelize'
import { ApplicationEvent } from '#models/index.ts'
import type { ApplicationEventKind, Assignment, AssignmentKind, Evaluation } from '#models/index.ts'
import { standardOf } from '#crawlers/rules/standard/index.ts'
import { Conflict } from '../../errors.ts'
import { endOfTaipeiDay } from '../../platform/taipei.ts'
import { applicationState } from '../applications/application-state.ts'
import type { ApplicationState } from '../applications/application-state.ts'
import { causeOf } from './find-or-refuse.ts'

/** How an evaluation stands. */
export interface Standing {
  /** From 1; each correction that was handed in begins the next. */
  round: number
  /** Of its application; null for a re-test. */
  state: ApplicationState | null
  /** Kinds of assignments that testers can be given and work on now. */
  open: readonly AssignmentKind[]
}

const openIn: Partial<Record<ApplicationState, readonly AssignmentKind[]>> = {
  'manual-test': ['manual', 'lived', 'settling'],
  'lived-test': ['lived', 'settling'],
}
const all: readonly AssignmentKind[] = ['manual', 'lived', 'settling']

/** The testers with disabilities may begin beside the others; a third is called whenever people
 * differ. A re-test is open until it is decided. */
export async function standingOf(
  evaluation: Evaluation,
  now: Date,
  transaction?: Transaction,
): Promise<Standing> {
  const { application, retest } = await causeOf(evaluation, transaction)
  if (!application) return { round: 1, state: null, open: retest?.outcome ? [] : all }
  const events = await ApplicationEvent.findAll({
    where: { applicationId: application.id },
    order: [['id', 'ASC']],
    ...(transaction ? { transaction } : {}),
  })
  const { applicationsUntil } = standardOf(application.standard)
  const state = applicationState({ events, applicationsUntil }, now)
  return { round: roundOf(events), state, open: openIn[state] ?? [] }
}

export const roundOf = (events: readonly { kind: ApplicationEventKind }[]): number =>
  1 + events.filter(({ kind }) => kind === 'corrected').length

/** Whether a tester can write results into an assignment now.
 * @throws {Conflict} `test-not-accepted` | `test-finished` | `test-over` | `test-late?day=…` */
export function refuseUnlessOpen(assignment: Assignment, standing: Standing, now: Date): void {
  if (!assignment.acceptedAt) throw new Conflict('test-not-accepted')
  if (assignment.finishedAt) throw new Conflict('test-finished')
  const isOpen = standing.open.includes(assignment.kind) && assignment.round === standing.round
  if (!isOpen) throw new Conflict('test-over')
  if (isLate(assignment, now)) throw new Conflict(`test-late?day=${assignment.dueOn}`)
}

/** The same as a code of the catalogue `errors`; null where results can be written. */
export function refusalOf(assignment: Assignment, standing: Standing, now: Date): string | null {
  try {
    refuseUnlessOpen(assignment, standing, now)
    return null
  } catch (error) {
    if (error instanceof Conflict) return error.code
    throw error
  }
}

export const isLate = ({ dueOn }: Pick<Assignment, 'dueOn'>, now: Date): boolean =>
  now >= endOfTaipeiDay(dueOn)
