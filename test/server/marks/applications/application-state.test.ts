import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applicationEventKinds } from '#models/index.ts'
import type { ApplicationEventKind } from '#models/index.ts'
import {
  applicationState,
  applicationStates,
  isClosed,
} from '#server/marks/applications/application-state.ts'
import type { ApplicationFact } from '#server/marks/applications/application-state.ts'
import { applicationClock } from '#server/marks/applications/application-clock.ts'
import { eventsUpTo } from '#test/factories/application.ts'

const now = new Date('2026-11-24T02:00:00Z')
const [yesterday, today] = ['2026-11-23', '2026-11-24']

const facts = (kinds: readonly ApplicationEventKind[], dueOn = today): ApplicationFact[] =>
  kinds.map((kind) => ({ kind, dueOn: kind === 'correction-asked' ? dueOn : null }))
const state = (kinds: readonly ApplicationEventKind[], dueOn?: string) =>
  applicationState({ events: facts(kinds, dueOn), applicationsUntil: null }, now)

const history = fc.array(
  fc.record({
    kind: fc.constantFrom(...applicationEventKinds),
    dueOn: fc.constantFrom(yesterday, today, '2026-12-31'),
  }),
  { maxLength: 14 },
)
const moment = fc.date({
  min: new Date('2026-01-01'),
  max: new Date('2027-12-01'),
  noInvalidDate: true,
})

test('every history has exactly one state at every moment', () => {
  fc.assert(
    fc.property(history, moment, (events, at) => {
      const one = applicationState({ events, applicationsUntil: null }, at)
      expect(applicationStates).toContain(one)
    }),
  )
})

test('nothing leads away from what was decided or withdrawn', () => {
  const end = fc.constantFrom('issued' as const, 'refused' as const, 'withdrawn' as const)
  fc.assert(
    fc.property(history, end, history, moment, (before, kind, after, at) => {
      const open = before.filter((one) => !['issued', 'refused', 'withdrawn'].includes(one.kind))
      const events = [...open, { kind }, ...after]
      expect(applicationState({ events, applicationsUntil: null }, at)).toBe(kind)
    }),
  )
})

test('no mark comes near before documents, machine and people were asked', () => {
  const needed = ['submitted', ...eventsUpTo.decision]
  fc.assert(
    fc.property(history, moment, (events, at) => {
      if (applicationState({ events, applicationsUntil: null }, at) !== 'decision') return
      const kinds = events.map(({ kind }) => kind)
      for (const kind of needed) expect(kinds).toContain(kind)
    }),
    { numRuns: 2000 },
  )
})

test.each(Object.entries(eventsUpTo))('an application stands at the step %s', (step, kinds) => {
  expect(state(kinds)).toBe(step)
})

test('it begins as a draft', () => {
  expect(state([])).toBe('draft')
})

const under = (applicationsUntil: string) =>
  applicationState({ events: [], applicationsUntil }, now)

test('a draft lapses with the last day on which its version can be applied for', () => {
  expect(under(today)).toBe('draft')
  expect(under(yesterday)).toBe('lapsed')
})

test('what was handed in in time goes on after that day', () => {
  const events = facts(['submitted'])
  expect(applicationState({ events, applicationsUntil: yesterday }, now)).toBe('submitted')
})

test('a correction can be handed in until the end of its day, and lapses then', () => {
  expect(state(['submitted', 'correction-asked'], today)).toBe('correction')
  expect(state(['submitted', 'correction-asked'], yesterday)).toBe('lapsed')
})

test('a correction of documents leads back to the check of the documents', () => {
  expect(state(['submitted', 'correction-asked', 'corrected'])).toBe('submitted')
})

test('a correction after tests leads back to the machine, and all is tested again', () => {
  const corrected = [...eventsUpTo.decision, 'correction-asked', 'corrected'] as const
  expect(state(corrected)).toBe('machine-test')
  expect(state([...corrected, 'machine-passed'])).toBe('manual-test')
})

test('failures that the machine found do not lead on', () => {
  expect(state([...eventsUpTo['machine-test'], 'machine-failed'])).toBe('machine-test')
})

test('each open step has an owner, and all but a draft a last day', () => {
  for (const [step, kinds] of Object.entries(eventsUpTo)) {
    const events = kinds.map((kind) => ({ kind, at: now }))
    const clock = applicationClock(step as keyof typeof eventsUpTo, events)
    expect(clock?.dueOn).toMatch(/^2026-1[12]-\d\d$/)
  }
  expect(applicationClock('draft', [])).toEqual({ owner: 'agency', dueOn: null })
  for (const closed of applicationStates.filter(isClosed)) {
    expect(applicationClock(closed, [])).toBeNull()
  }
})

test('the manual test is due seven working days after the machine passed', () => {
  const events = eventsUpTo['manual-test'].map((kind) => ({ kind, at: now }))
  expect(applicationClock('manual-test', events)).toEqual({ owner: 'testers', dueOn: '2026-12-03' })
})

test('a correction is due on the day that was set', () => {
  const events = [{ kind: 'correction-asked' as const, at: now, dueOn: '2026-12-01' }]
  expect(applicationClock('correction', events)).toEqual({ owner: 'agency', dueOn: '2026-12-01' })
})
