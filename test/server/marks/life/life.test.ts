import { expect, test } from 'vitest'
import { Mark, MarkEvent, MarkWatch, Notice, RecordEntry, Scan, SamplePage } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { beginDueWatches } from '#server/marks/life/begin-watches.ts'
import { judgeEndedWatches } from '#server/marks/life/judge-watches.ts'
import { liftSuspension } from '#server/marks/life/lift-suspension.ts'
import { suspendMark } from '#server/marks/life/suspend-mark.ts'
import { turnDaysOf } from '#server/marks/life/turn-days.ts'
import { closeReview } from '#server/marks/close-review.ts'
import { readMark } from '#server/marks/read-mark.ts'
import { revokeMark } from '#server/marks/revoke-mark.ts'
import { createEvaluation } from '#test/factories/evaluation.ts'
import { createMark } from '#test/factories/mark.ts'
import { finding, pageResult } from '#test/factories/page-result.ts'
import { createOfficer, createWebmaster } from '#test/factories/people.ts'
import { createApplication } from '#test/factories/application.ts'
import { endScan, signal, waitingWatch, watch } from './watching.ts'

const issuedAt = new Date('2026-11-24T02:00:00Z')
const day = (date: string) => new Date(`${date}T02:00:00Z`)

const home = (mark: Mark, findings = [finding()]) =>
  pageResult({ url: `${mark.origin}/`, findings })
const mended = (mark: Mark) => home(mark, [])
const away = (mark: Mark) =>
  pageResult({
    url: `${mark.origin}/`,
    state: 'untested',
    reason: { code: 'dns', detail: null },
  })

const stateAt = async (mark: Mark, now: Date) => (await readMark(visitor, mark.number, now)).state
const kindsOf = async (mark: Mark) =>
  (await readMark(visitor, mark.number)).events.map(({ kind }) => kind)
const told = async (kind: string) =>
  (await Notice.findAll({ where: { kind } })).map(({ accountId }) => accountId)

test('from the issue over a regression, a notice, a review and a suspension to lifting, and to revocation', async () => {
  const mark = await createMark({ issuedAt })
  const officer = await createOfficer()
  const { accountId } = await createWebmaster(mark.agencyId)

  await watch(mark, day('2026-12-01'), [home(mark)])
  expect((await readMark(visitor, mark.number)).events.at(-1)).toMatchObject({
    kind: 'notice-given',
    by: 'service',
    cause: 'watch',
    dueOn: '2026-12-15',
    watch: { newFailures: 1 },
  })
  expect(await told('mark-failures')).toEqual([accountId])
  expect(await stateAt(mark, day('2026-12-01'))).toBe('valid')

  await turnDaysOf(day('2026-12-11'), signal)
  await turnDaysOf(day('2026-12-12'), signal)
  expect(await told('mark-notice-due')).toEqual([accountId])
  await turnDaysOf(day('2026-12-15'), signal)
  expect(await stateAt(mark, day('2026-12-15'))).toBe('valid')
  await turnDaysOf(day('2026-12-16'), signal)
  await turnDaysOf(day('2026-12-17'), signal)
  expect(await stateAt(mark, day('2026-12-17'))).toBe('under-review')
  expect(await told('mark-attention')).toEqual(expect.arrayContaining([officer.accountId]))

  await suspendMark(officer, mark.number, '逾期未改善。', day('2026-12-18'))
  expect(await stateAt(mark, day('2026-12-18'))).toBe('suspended')
  await mark.reload()
  await watch(mark, day('2026-12-20'), [mended(mark)])
  expect(await stateAt(mark, day('2026-12-20'))).toBe('suspended')
  await liftSuspension(officer, mark.number, '已改善。', day('2026-12-21'))
  await closeReview(officer, mark.number, '複查符合。', day('2026-12-21'))
  expect(await stateAt(mark, day('2026-12-21'))).toBe('valid')

  await mark.reload()
  await watch(mark, day('2027-01-05'), [home(mark)])
  await revokeMark(officer, mark.number, '一再違反。', day('2027-02-01'))
  expect(await stateAt(mark, day('2027-02-01'))).toBe('revoked')
  expect(await kindsOf(mark)).toEqual([
    'issued',
    'notice-given',
    'review-opened',
    'suspended',
    'notice-met',
    'suspension-lifted',
    'review-closed',
    'notice-given',
    'revoked',
  ])
  const recorded = await RecordEntry.findAll({ where: { subjectId: mark.id }, order: ['id'] })
  expect(recorded.map(({ verb }) => verb)).toEqual([
    'mark.notice-given',
    'mark.review-opened',
    'mark.suspended',
    'mark.notice-met',
    'mark.suspension-lifted',
    'mark.review-closed',
    'mark.notice-given',
    'mark.revoked',
  ])
  // A revoked mark is looked at no more.
  await mark.reload()
  await mark.update({ nextWatchAt: day('2027-02-02') })
  await beginDueWatches(day('2027-02-02'), signal)
  expect(await MarkWatch.count({ where: { markId: mark.id, outcome: null } })).toBe(0)
})

test('a mark can be renewed for three months and then expires, and its agency is told of each once', async () => {
  const mark = await createMark({ issuedAt })
  const { accountId } = await createWebmaster(mark.agencyId)
  await turnDaysOf(day('2029-08-23'), signal)
  expect(await told('mark-renewal')).toEqual([])
  for (const date of ['2029-08-24', '2029-08-25']) await turnDaysOf(day(date), signal)
  expect(await stateAt(mark, day('2029-08-24'))).toBe('expires-soon')
  expect(await Notice.findAll({ where: { kind: 'mark-renewal' } })).toMatchObject([
    {
      accountId,
      params: {
        url: expect.stringContaining(`/applications/new?site=${mark.siteId}&renews=${mark.number}`),
      },
    },
  ])
  for (const date of ['2029-11-24', '2029-11-25', '2029-11-26']) await turnDaysOf(day(date), signal)
  expect(await stateAt(mark, day('2029-11-25'))).toBe('expired')
  expect(await told('mark-expired')).toEqual([accountId])
})

test('whose renewed mark stands is not reminded', async () => {
  const mark = await createMark({ issuedAt })
  await createWebmaster(mark.agencyId)
  const application = await createApplication({ siteId: mark.siteId, renewsId: mark.id })
  await createMark({
    applicationId: application.id,
    agencyId: mark.agencyId,
    issuedAt: day('2029-08-30'),
  })
  await turnDaysOf(day('2029-09-01'), signal)
  expect(await told('mark-renewal')).toEqual([])
})

test('an unreachable site has neither failed nor passed, and is looked at again on the next day', async () => {
  const mark = await createMark({ issuedAt })
  const seen = await watch(mark, day('2026-12-01'), [away(mark)])
  expect(seen).toMatchObject({ outcome: 'unreachable', newFailures: 0 })
  expect(await kindsOf(mark)).toEqual(['issued'])
  expect((await mark.reload()).nextWatchAt).toEqual(day('2026-12-02'))
})

test('an unreachable site does not end a notice, and one that was mended does', async () => {
  const mark = await createMark({ issuedAt })
  await watch(mark, day('2026-12-01'), [home(mark)])
  expect((await mark.reload()).nextWatchAt).toEqual(day('2026-12-02'))
  await watch(mark, day('2026-12-02'), [away(mark)])
  expect(await kindsOf(mark)).toEqual(['issued', 'notice-given'])
  // Only the page on which it was found tells whether it is mended.
  await watch(mark, day('2026-12-03'), [away(mark), pageResult({ url: `${mark.origin}/other` })])
  expect(await kindsOf(mark)).toEqual(['issued', 'notice-given'])
  await watch(mark, day('2026-12-04'), [mended(mark)])
  expect(await kindsOf(mark)).toEqual(['issued', 'notice-given', 'notice-met'])
})

test('who has been told is not told again while the notice is open', async () => {
  const mark = await createMark({ issuedAt })
  await createWebmaster(mark.agencyId)
  for (const date of ['2026-12-01', '2026-12-02', '2026-12-03'])
    await watch(await mark.reload(), day(date), [home(mark)])
  expect(await kindsOf(mark)).toEqual(['issued', 'notice-given'])
  expect(await told('mark-failures')).toHaveLength(1)
})

test('what the mark was issued with is not new: the same rule at the same place of a template', async () => {
  const mark = await createMark({ issuedAt })
  const known = await watch(mark, day('2026-12-01'), [home(mark)])
  const issuedWithIt = await createMark({ scanId: known.scanId, issuedAt })
  const again = await watch(issuedWithIt, day('2026-12-02'), [
    pageResult({ url: `${mark.origin}/news`, findings: [finding()] }),
  ])
  expect(again).toMatchObject({ outcome: 'clean', newFailures: 0 })
  const worse = await watch(issuedWithIt, day('2026-12-09'), [
    home(mark, [finding(), finding({ barrierKey: 'footer-image' })]),
  ])
  expect(worse).toMatchObject({ outcome: 'regressed', newFailures: 1 })
})

test('advice and what a machine cannot tell lead to no notice', async () => {
  const mark = await createMark({ issuedAt })
  const seen = await watch(mark, day('2026-12-01'), [
    home(mark, [
      finding({ outcome: 'cantTell', barrierKey: 'one' }),
      finding({ kind: 'advice', barrierKey: 'two' }),
    ]),
  ])
  expect(seen.outcome).toBe('clean')
})

const scanOf = async (mark: Mark) =>
  Scan.findByPk((await waitingWatch(mark)).scanId, { rejectOnEmpty: true })

test('the sample of its evaluation and pages of the last crawl are looked at, and without a sample the site is crawled', async () => {
  const { application, pages } = await createEvaluation()
  await SamplePage.destroy({ where: { id: pages[1]!.id } })
  const sampled = await createMark({ scanId: application.scanId, applicationId: application.id })
  const crawled = await createMark()
  const now = new Date()
  await Mark.update({ nextWatchAt: now }, { where: {} })
  await beginDueWatches(now, signal)
  const ofSample = await scanOf(sampled)
  expect(ofSample.onlyUrls).toEqual([pages[0]!.url, pages[1]!.url])
  expect(ofSample).toMatchObject({ standard: sampled.standard, level: sampled.level })
  expect(await scanOf(crawled)).toMatchObject({ onlyUrls: null, pageLimit: 50 })
})

test('marks get a time of their own within the period, and no hour begins more than its share', async () => {
  for (let count = 0; count < 14; count += 1) await createMark({ issuedAt })
  await beginDueWatches(day('2026-12-01'), signal)
  const planned = await Mark.findAll({ attributes: ['nextWatchAt'] })
  const times = planned.map(({ nextWatchAt }) => nextWatchAt!.getTime())
  expect(Math.min(...times)).toBeGreaterThan(day('2026-12-01').getTime())
  expect(Math.max(...times)).toBeLessThanOrEqual(day('2026-12-08').getTime())
  expect(new Set(times).size).toBe(14)
  await beginDueWatches(day('2026-12-08'), signal)
  expect(await MarkWatch.count()).toBe(10)
  await beginDueWatches(new Date('2026-12-08T03:00:00Z'), signal)
  expect(await MarkWatch.count()).toBe(14)
})

test('workers that judge at once give one notice, and one that begins twice asks for one scan', async () => {
  const mark = await createMark({ issuedAt, nextWatchAt: issuedAt })
  const now = day('2026-12-01')
  await Promise.all([beginDueWatches(now, signal), beginDueWatches(now, signal)])
  expect(await MarkWatch.count({ where: { markId: mark.id } })).toBe(1)
  await endScan(mark, [home(mark)])
  await Promise.all([1, 2, 3].map(() => judgeEndedWatches(now, signal)))
  expect(await MarkEvent.count({ where: { markId: mark.id, kind: 'notice-given' } })).toBe(1)
})
