import { expect, test } from 'vitest'
import { MarkEvent, Notice, RecordEntry } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { Forbidden, SignInNeeded } from '#server/errors.ts'
import { answerForMark } from '#server/marks/life/answer-for-mark.ts'
import { confirmMended } from '#server/marks/life/confirm-mended.ts'
import { liftSuspension } from '#server/marks/life/lift-suspension.ts'
import { readMarkSteps } from '#server/marks/life/read-mark-steps.ts'
import { suspendMark } from '#server/marks/life/suspend-mark.ts'
import { readMark } from '#server/marks/read-mark.ts'
import { closeReview } from '#server/marks/close-review.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer, createWebmaster } from '#test/factories/people.ts'

/** Notices of the factory are due on 2027-01-29. */
const inTime = new Date('2027-01-29T15:59:00Z')
const late = new Date('2027-01-29T16:00:00Z')

test('a mark under review is suspended, and the suspension lifted, with reasons that the public reads', async () => {
  const { number } = await createMark({ events: ['review-opened'] })
  const officer = await createOfficer()
  await suspendMark(officer, number, '首頁無法以鍵盤操作。')
  expect((await readMark(visitor, number)).state).toBe('suspended')
  await liftSuspension(officer, number, '已改善。')
  expect((await readMark(visitor, number)).state).toBe('under-review')
  await closeReview(officer, number, '複查符合。')
  const { state, events } = await readMark(visitor, number)
  expect(state).toBe('valid')
  expect(events.slice(2)).toMatchObject([
    { kind: 'suspended', reason: '首頁無法以鍵盤操作。', by: 'ministry' },
    { kind: 'suspension-lifted', reason: '已改善。', by: 'ministry' },
    { kind: 'review-closed', reason: '複查符合。', by: 'ministry' },
  ])
})

test('without a review a mark is suspended only once the last day of a notice is over', async () => {
  const { number } = await createMark({ events: ['notice-given'] })
  const officer = await createOfficer()
  await expect(suspendMark(officer, number, '理由', inTime)).rejects.toMatchObject({
    code: 'suspension-too-early',
  })
  await suspendMark(officer, number, '理由', late)
  expect((await readMark(visitor, number, late)).state).toBe('suspended')
})

test('a notice that was met no longer leads to a suspension', async () => {
  const { number } = await createMark({ events: ['notice-given'] })
  const officer = await createOfficer()
  await confirmMended(officer, number, '已複查。', late)
  await expect(suspendMark(officer, number, '理由', late)).rejects.toMatchObject({
    code: 'suspension-too-early',
  })
  await expect(confirmMended(officer, number, '理由', late)).rejects.toMatchObject({
    code: 'notice-not-open',
  })
})

test.each([
  ['suspended', ['suspended'], 'mark-suspended'],
  ['revoked', ['revoked'], 'mark-revoked'],
  ['valid', [], 'suspension-too-early'],
] as const)('a mark that is %s is not suspended', async (_, events, code) => {
  const { number } = await createMark({ events: [...events] })
  await expect(suspendMark(await createOfficer(), number, '理由')).rejects.toMatchObject({ code })
})

test('of officers who suspend and lift at once each is told what the other did', async () => {
  const mark = await createMark({ events: ['review-opened'] })
  const officers = await Promise.all([1, 2, 3, 4].map(createOfficer))
  const outcomes = await Promise.allSettled(
    officers.map((officer, index) => suspendMark(officer, mark.number, `理由 ${index}`)),
  )
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(3)
  for (const reason of refused) expect(reason).toMatchObject({ code: 'mark-suspended' })
  expect(await MarkEvent.count({ where: { markId: mark.id, kind: 'suspended' } })).toBe(1)
  expect(await RecordEntry.count({ where: { verb: 'mark.suspended' } })).toBe(1)
})

test('the webmasters of the agency are told of each step, and the officers of their answer', async () => {
  const mark = await createMark({ events: ['review-opened'] })
  const [webmaster, officer] = [await createWebmaster(mark.agencyId), await createOfficer()]
  await createWebmaster()
  await suspendMark(officer, mark.number, '理由')
  const [told, ...others] = await Notice.findAll({ where: { kind: 'mark-changed' } })
  expect(others).toEqual([])
  expect(told).toMatchObject({
    accountId: webmaster.accountId,
    params: { mark: mark.number, site: mark.siteName },
  })
  await answerForMark(webmaster, mark.number, '我們下週改善。')
  const attention = await Notice.findAll({ where: { kind: 'mark-attention' } })
  expect(attention.map(({ accountId }) => accountId)).toContain(officer.accountId)
})

test('the agency answers each step once, in public', async () => {
  const mark = await createMark({ events: ['notice-given'] })
  const [webmaster, colleague] = await Promise.all([1, 2].map(() => createWebmaster(mark.agencyId)))
  const both = await Promise.allSettled(
    [webmaster!, colleague!].map((actor) => answerForMark(actor, mark.number, '下週改善。')),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await readMarkSteps(webmaster!, mark.number)).answer).toBe('mark-answered')
  await suspendMark(await createOfficer(), mark.number, '逾期。', late)
  await answerForMark(colleague!, mark.number, '已排定。', late)
  const { events } = await readMark(visitor, mark.number)
  expect(events.slice(2)).toMatchObject([
    { kind: 'notice-answered', by: 'agency', reason: '下週改善。' },
    { kind: 'suspended' },
    { kind: 'notice-answered', by: 'agency', reason: '已排定。' },
  ])
})

test('where nothing was done to a mark, or what was is settled, there is nothing to answer', async () => {
  const untouched = await createMark()
  const settled = await createMark({ events: ['review-opened', 'review-closed'] })
  for (const mark of [untouched, settled]) {
    const webmaster = await createWebmaster(mark.agencyId)
    await expect(answerForMark(webmaster, mark.number, '回應')).rejects.toMatchObject({
      code: 'mark-nothing-to-answer',
    })
  }
})

test('only the agency of the mark answers for it', async () => {
  const { number } = await createMark({ events: ['review-opened'] })
  await expect(answerForMark(visitor, number, '回應')).rejects.toThrow(SignInNeeded)
  await expect(answerForMark(await createWebmaster(), number, '回應')).rejects.toThrow(Forbidden)
  await expect(answerForMark(await createOfficer(), number, '回應')).rejects.toThrow(Forbidden)
})
