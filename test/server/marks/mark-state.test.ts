import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { markEventKinds } from '#models/index.ts'
import type { MarkEventKind } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { listMarks } from '#server/marks/list-marks.ts'
import { markState, markStates } from '#server/marks/mark-state.ts'
import { createMark } from '#test/factories/mark.ts'

const validUntil = new Date('2029-11-23T15:59:59.999Z')
const before = new Date('2027-01-01T00:00:00Z')
const lastMonths = new Date('2029-09-01T00:00:00Z')
const after = new Date('2029-11-23T16:00:00Z')

const state = (history: readonly MarkEventKind[], now: Date) =>
  markState({ validUntil, events: history.map((kind) => ({ kind })) }, now)

const history = fc.array(fc.constantFrom(...markEventKinds), { maxLength: 12 })
const moment = fc.date({
  min: new Date('2026-11-24'),
  max: new Date('2033-01-01'),
  noInvalidDate: true,
})

test('every history has exactly one state at every moment', () => {
  fc.assert(
    fc.property(history, moment, (kinds, now) => {
      expect(markStates).toContain(state(kinds, now))
    }),
  )
})

test('no path leads away from revocation, whatever else happens and however long one waits', () => {
  fc.assert(
    fc.property(history, history, moment, (first, then, now) => {
      expect(state([...first, 'revoked', ...then], now)).toBe('revoked')
    }),
  )
})

test('after its last day a mark is expired, unless it was revoked', () => {
  fc.assert(
    fc.property(history, (kinds) => {
      expect(state(kinds, after)).toBe(kinds.includes('revoked') ? 'revoked' : 'expired')
    }),
  )
})

test.each<[string, MarkEventKind[], string]>([
  ['issued', ['issued'], 'valid'],
  ['a notice alone', ['issued', 'notice-given'], 'valid'],
  ['under review', ['issued', 'review-opened'], 'under-review'],
  ['a review that ended', ['issued', 'review-opened', 'review-closed'], 'valid'],
  ['suspended', ['issued', 'review-opened', 'suspended'], 'suspended'],
  ['lifted', ['issued', 'review-opened', 'suspended', 'suspension-lifted'], 'under-review'],
  [
    'lifted and closed',
    ['issued', 'review-opened', 'suspended', 'suspension-lifted', 'review-closed'],
    'valid',
  ],
])('%s', (_name, kinds, expected) => {
  expect(state(kinds, before)).toBe(expected)
})

test('in its last three months a mark expires soon', () => {
  expect(state(['issued'], lastMonths)).toBe('expires-soon')
  expect(state(['issued'], new Date('2029-08-22T15:59:59Z'))).toBe('valid')
  expect(state(['issued'], new Date('2029-08-22T16:00:00Z'))).toBe('expires-soon')
})

test('the last moment still counts', () => {
  expect(state(['issued'], validUntil)).toBe('expires-soon')
  expect(state(['issued'], new Date(validUntil.getTime() + 1))).toBe('expired')
})

/** One of each turn that a history can take. */
const turns: Exclude<MarkEventKind, 'issued'>[][] = [
  [],
  ['notice-given', 'notice-met'],
  ['review-opened'],
  ['review-opened', 'review-closed'],
  ['review-opened', 'review-closed', 'review-opened'],
  ['suspended'],
  ['review-opened', 'suspended'],
  ['review-opened', 'suspended', 'suspension-lifted'],
  ['review-opened', 'suspended', 'suspension-lifted', 'review-closed'],
  ['suspended', 'suspension-lifted', 'suspended'],
  ['revoked'],
  ['review-opened', 'suspended', 'revoked'],
]

test('the register tells the same state as the mark itself, for every history', async () => {
  const expected = new Map<string, MarkEventKind[]>()
  for (const events of turns) {
    const mark = await createMark({ events, issuedAt: new Date('2026-11-23T02:00:00Z') })
    expected.set(mark.number, events)
  }
  for (const now of [before, lastMonths, validUntil, after]) {
    const { items } = await listMarks(visitor, {}, now)
    expect(items.length).toBe(turns.length)
    for (const item of items) expect(item.state).toBe(state(expected.get(item.number)!, now))
    for (const filter of markStates) {
      const { items: filtered } = await listMarks(visitor, { state: filter }, now)
      expect(filtered).toEqual(items.filter((item) => item.state === filter))
    }
  }
})
