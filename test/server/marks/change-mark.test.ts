import { expect, test } from 'vitest'
import { MarkEvent, RecordEntry } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { Forbidden, NotFound, SignInNeeded } from '#server/errors.ts'
import { closeReview } from '#server/marks/close-review.ts'
import { openReview } from '#server/marks/open-review.ts'
import { readMark } from '#server/marks/read-mark.ts'
import { revokeMark } from '#server/marks/revoke-mark.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer, createWebmaster } from '#test/factories/people.ts'

const longAgo = { issuedAt: new Date('2020-01-01T00:00:00Z') }

test('a review is opened and closed with reasons that the public reads', async () => {
  const { number } = await createMark()
  const officer = await createOfficer()
  await openReview(officer, number, ' 民眾反映首頁無法以鍵盤操作。 ')
  expect(await readMark(visitor, number)).toMatchObject({ state: 'under-review' })
  await closeReview(officer, number, '複查結果符合。')
  const mark = await readMark(visitor, number)
  expect(mark.state).toBe('valid')
  expect(mark.events.slice(1)).toMatchObject([
    { kind: 'review-opened', reason: '民眾反映首頁無法以鍵盤操作。' },
    { kind: 'review-closed', reason: '複查結果符合。' },
  ])
})

test('a mark is revoked with a reason that the public reads, also in the middle of a review', async () => {
  const { number } = await createMark({ events: ['review-opened'] })
  await revokeMark(await createOfficer(), number, '逾期未改善。')
  const mark = await readMark(visitor, number)
  expect(mark.state).toBe('revoked')
  expect(mark.events.at(-1)).toMatchObject({ kind: 'revoked', reason: '逾期未改善。' })
})

const changes = { opened: openReview, closed: closeReview, revoked: revokeMark }

test.each([
  ['opened', 'valid', []],
  ['closed', 'under review', ['review-opened']],
  ['revoked', 'valid', []],
] as const)('%s: can be done to a mark that is %s', async (verb, _, events) => {
  const { number } = await createMark({ events: [...events] })
  await changes[verb](await createOfficer(), number, '理由')
  expect((await readMark(visitor, number)).events).toHaveLength(events.length + 2)
})

test.each([
  ['opened', 'under review', ['review-opened'], 'review-open'],
  ['opened', 'revoked', ['revoked'], 'mark-revoked'],
  ['closed', 'valid', [], 'review-not-open'],
  ['closed', 'revoked in the middle of it', ['review-opened', 'revoked'], 'mark-revoked'],
  ['revoked', 'revoked', ['revoked'], 'mark-revoked'],
] as const)('%s: cannot be done to a mark that is %s', async (verb, _, events, code) => {
  const { number } = await createMark({ events: [...events] })
  const attempt = changes[verb](await createOfficer(), number, '理由')
  await expect(attempt).rejects.toMatchObject({ code })
})

test('an expired mark is not reviewed any more, but can be revoked', async () => {
  const officer = await createOfficer()
  const { number } = await createMark(longAgo)
  await expect(openReview(officer, number, '理由')).rejects.toMatchObject({ code: 'mark-expired' })
  await expect(closeReview(officer, number, '理由')).rejects.toMatchObject({ code: 'mark-expired' })
  await revokeMark(officer, number, '理由')
  expect((await readMark(visitor, number)).state).toBe('revoked')
})

test('of officers who revoke at once one does, and the mark is revoked once', async () => {
  const mark = await createMark()
  const officers = await Promise.all([1, 2, 3, 4].map(createOfficer))
  const outcomes = await Promise.allSettled(
    officers.map((officer, index) => revokeMark(officer, mark.number, `理由 ${index}`)),
  )
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(3)
  for (const reason of refused) expect(reason).toMatchObject({ code: 'mark-revoked' })
  expect(await MarkEvent.count({ where: { markId: mark.id, kind: 'revoked' } })).toBe(1)
  expect(await RecordEntry.count({ where: { verb: 'mark.revoked' } })).toBe(1)
})

test('of officers who open and close reviews at once none leaves two open', async () => {
  const mark = await createMark()
  const officers = await Promise.all([1, 2, 3, 4, 5, 6].map(createOfficer))
  await Promise.allSettled(
    officers.map((officer, index) =>
      (index % 2 === 0 ? openReview : closeReview)(officer, mark.number, '理由'),
    ),
  )
  const { events } = await readMark(visitor, mark.number)
  events.slice(1).forEach(({ kind }, index) => {
    expect(kind).toBe(index % 2 === 0 ? 'review-opened' : 'review-closed')
  })
})

test.each([openReview, closeReview, revokeMark])(
  '%o needs an officer and a reason',
  async (change) => {
    const mark = await createMark()
    const { number } = mark
    const webmaster = await createWebmaster(mark.agencyId)
    await expect(change(visitor, number, '理由')).rejects.toThrow(SignInNeeded)
    await expect(change(webmaster, number, '理由')).rejects.toThrow(Forbidden)
    const officer = await createOfficer()
    await expect(change(officer, number, '  ')).rejects.toMatchObject({
      field: 'reason',
      code: 'required',
    })
    await expect(change(officer, number, '理'.repeat(2001))).rejects.toMatchObject({
      field: 'reason',
      code: 'tooLong?max=2000',
    })
    await expect(change(officer, 'M-0000-0000', '理由')).rejects.toThrow(NotFound)
    expect(await MarkEvent.count()).toBe(1)
  },
)
