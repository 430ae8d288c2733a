import { expect, test } from 'vitest'
import { makePlan } from '#crawlers/plan.ts'
import type { PlannedPage } from '#crawlers/types.ts'

const limits = { pages: 10, depth: 2, minutes: 1 }
const page = (path: string, depth = 1): PlannedPage => ({
  url: `https://example.tw${path}`,
  depth,
  foundBy: 'link',
})

test('a page is planned once, under whatever name it comes', () => {
  const plan = makePlan(limits)
  expect(plan.admit([page('/a/'), page('/a/'), page('/a/index.html')])).toEqual([page('/a/')])
  expect(plan.admit([page('/a/index.php')])).toEqual([])
})

test('pages beyond the limits are left off, and the plan says so', () => {
  const plan = makePlan({ ...limits, pages: 1 })
  plan.admit([page('/a')])
  expect(plan.isTruncated()).toBe(false)
  expect(plan.admit([page('/b')])).toEqual([])
  expect(plan.isTruncated()).toBe(true)

  const shallow = makePlan(limits)
  expect(shallow.admit([page('/deep', 3)])).toEqual([])
  expect(shallow.isTruncated()).toBe(true)
})

test('pages come in the order in which they were released, and only then', () => {
  const plan = makePlan(limits)
  const admitted = plan.admit([page('/b'), page('/a')])
  expect(plan.next()).toBeUndefined()
  plan.release(admitted)
  expect([plan.next(), plan.next(), plan.next()]).toEqual([page('/b'), page('/a'), undefined])
})

test('a resumed plan gives out what was not done, and counts what was', () => {
  const planned = [page('/a'), page('/b'), page('/c')]
  const done = ['https://example.tw/b']
  const plan = makePlan({ ...limits, pages: 3 }, { planned, done, documents: [] })
  expect([plan.next(), plan.next(), plan.next()]).toEqual([page('/a'), page('/c'), undefined])
  expect(plan.admit([page('/b'), page('/d')])).toEqual([])
})

test('of two pages that lead to one address, the first has it', () => {
  const plan = makePlan(limits)
  plan.admit([page('/old'), page('/older')])
  expect(plan.claim(page('/old'), 'https://example.tw/new')).toBe(true)
  expect(plan.claim(page('/older'), 'https://example.tw/new')).toBe(false)
  expect(plan.admit([page('/new')])).toEqual([])
})
