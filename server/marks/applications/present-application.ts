import type { Application, ApplicationEvent, ApplicationEventKind } from '#models/index.ts'
import { presentAgency } from '../../accounts/present.ts'
import type { AgencyView } from '../../accounts/present.ts'

import type { TaipeiDate } from '../../platform/taipei.ts'
import { readDuty } from '../../platform/working-days/read-duty.ts'
import type { Duty } from '../../platform/working-days/read-duty.ts'
import { addressOf } from '../present.ts'
import { applicationClock } from './application-clock.ts'
import type { StepOwner } from './application-clock.ts'
import type { ApplicationState } from './application-state.ts'
import { stateOf } from './find-application.ts'
import type { WholeApplication } from './find-application.ts'
import { readNumbers } from './machine-numbers.ts'
import type { MachineNumbers } from './machine-numbers.ts'

/** Whose turn it is, and how the step stands. */
export interface TurnView {
  owner: StepOwner
  /** Null where nothing is due. */
  duty: Duty | null
}

export interface ApplicationLine {
  number: string
  siteName: string
  address: string
  agency: AgencyView
  level: Application['level']
  standard: string
  state: ApplicationState
  /** Null once it is over. */
  turn: TurnView | null
}

/** Something that happened. Times are ISO 8601. */
export interface ApplicationEventView {
  kind: ApplicationEventKind
  /** What somebody wrote; empty for what the service says itself. */
  reason: string
  /** Of a machine test. */
  numbers: MachineNumbers | null
  dueOn: TaipeiDate | null
  at: string
}

export function presentLine(application: WholeApplication, now: Date): ApplicationLine {
  const state = stateOf(application, now)
  return {
    number: application.number,
    siteName: application.siteName,
    address: addressOf(application),
    agency: presentAgency(application.agency),
    level: application.level,
    standard: application.standard,
    state,
    turn: turnOf(state, application.events, now),
  }
}

function turnOf(
  state: ApplicationState,
  events: WholeApplication['events'],
  now: Date,
): TurnView | null {
  const clock = applicationClock(state, events)
  if (!clock) return null
  return { owner: clock.owner, duty: clock.dueOn === null ? null : readDuty(clock.dueOn, now) }
}

export function presentEvent({ kind, reason, dueOn, at }: ApplicationEvent): ApplicationEventView {
  const isMachine = kind === 'machine-passed' || kind === 'machine-failed'
  const numbers = isMachine ? readNumbers(reason) : null
  return { kind, reason: numbers ? '' : reason, numbers, dueOn, at: at.toISOString() }
}
