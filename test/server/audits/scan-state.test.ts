import { describe, expect, test } from 'vitest'
import { isOver, scanState } from '#server/audits/scan-state.ts'

const nothing = {
  startedAt: null,
  finishedAt: null,
  cancelRequestedAt: null,
  stopped: null,
  failureCode: null,
}
const now = new Date()
const begun = { ...nothing, startedAt: now }

describe('the state of a scan', () => {
  test.each([
    ['waiting', nothing],
    ['running', begun],
    ['cancelling', { ...begun, cancelRequestedAt: now }],
    ['cancelled', { ...nothing, cancelRequestedAt: now, finishedAt: now, stopped: 'cancelled' }],
    ['finished', { ...begun, finishedAt: now, stopped: 'complete' }],
    ['finished', { ...begun, finishedAt: now, stopped: 'limit-time' }],
    ['failed', { ...begun, finishedAt: now, stopped: 'complete', failureCode: 'dns' }],
    // Whoever cancels a scan of a site that cannot be reached has cancelled it.
    ['cancelled', { ...begun, finishedAt: now, stopped: 'cancelled', failureCode: 'dns' }],
    // The crawl had come to its end before it heard of the wish.
    ['finished', { ...begun, cancelRequestedAt: now, finishedAt: now, stopped: 'complete' }],
  ] as const)('is %s', (state, facts) => {
    expect(scanState(facts)).toBe(state)
  })

  test.each(['waiting', 'running', 'cancelling'] as const)('%s goes on', (state) => {
    expect(isOver(state)).toBe(false)
  })

  test.each(['finished', 'cancelled', 'failed'] as const)('%s is the end', (state) => {
    expect(isOver(state)).toBe(true)
  })
})
