import { expect, test } from 'vitest'
import type { MarkEventKind } from '#models/index.ts'
import { listMarks } from '#server/marks/list-marks.ts'
import { markState, markStates } from '#server/marks/mark-state.ts'
import { visitor } from '#server/accounts/actor.ts'
import { createMark } from '#test/factories/mark.ts'

const validUntil = new Date('2029-11-23T15:59:59.999Z')
const before = new Date('2027-01-01T00:00:00Z')
const after = new Date('2029-11-23T16:00:00Z')

/** Every history that can happen: reviews are opened and closed in turn, nothing follows revocation. */
function histories(length: number): MarkEventKind[][] {
  if (length === 0) return [['issued']]
  return histories(length - 1).flatMap((history) => {
    const last = history.at(-1)
    if (last === 'revoked') return [history]
    const next: MarkEventKind = last === 'review-opened' ? 'review-closed' : 'review-opened'
    return [history, [...history, next], [...history, 'revoked']]
  })
}
const all = [...new Map(histories(5).map((history) => [history.join(), history])).values()]
const state = (history: MarkEventKind[], now: Date) =>
  markState({ validUntil, events: history.map((kind) => ({ kind })) }, now)

test('what was revoked is revoked for ever, whatever else happened', () => {
  for (const history of all.filter((one) => one.includes('revoked'))) {
    expect(state(history, before)).toBe('revoked')
    expect(state(history, after)).toBe('revoked')
  }
})

test('after its last day a mark is expired, unless it was revoked', () => {
  for (const history of all.filter((one) => !one.includes('revoked'))) {
    expect(state(history, after)).toBe('expired')
  }
})

test('a mark is under review from opening to closing, and else valid', () => {
  for (const history of all.filter((one) => !one.includes('revoked'))) {
    const open = history.at(-1) === 'review-opened'
    expect(state(history, before)).toBe(open ? 'under-review' : 'valid')
  }
})

test('the last moment still counts', () => {
  expect(state(['issued'], validUntil)).toBe('valid')
  expect(state(['issued'], new Date(validUntil.getTime() + 1))).toBe('expired')
})

test('the register tells the same state as the mark itself, for every history', async () => {
  const expected = new Map<string, MarkEventKind[]>()
  for (const history of all) {
    const [, ...events] = history as ['issued', ...Exclude<MarkEventKind, 'issued'>[]]
    const mark = await createMark({ events, issuedAt: new Date('2026-11-23T02:00:00Z') })
    expected.set(mark.number, history)
  }
  for (const now of [before, validUntil, after]) {
    const { items } = await listMarks(visitor, {}, now)
    expect(items.length).toBe(all.length)
    for (const item of items) expect(item.state).toBe(state(expected.get(item.number)!, now))
    for (const filter of markStates) {
      const { items: filtered } = await listMarks(visitor, { state: filter }, now)
      const wanted = items.filter((item) => item.state === filter)
      expect(filtered).toEqual(wanted)
    }
  }
})
