import { describe, expect, test } from 'vitest'
import { Mark, MarkEvent, RecordEntry, Site } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { Conflict, Forbidden, NotFound, SignInNeeded } from '#server/errors.ts'
import { issueMark } from '#server/marks/issue-mark.ts'
import { readMarkDraft } from '#server/marks/read-mark-draft.ts'
import { readMarkOffer } from '#server/marks/read-mark-offer.ts'
import { readMark } from '#server/marks/read-mark.ts'
import { createCleanScan } from '#test/factories/clean-scan.ts'
import { createOfficer, createWebmaster } from '#test/factories/people.ts'

const decision = '全部網頁均已檢測，符合 AA 等級。'

test('an officer issues a mark, and everybody can read it', async () => {
  const scan = await createCleanScan()
  const site = await Site.findByPk(scan.siteId, { rejectOnEmpty: true })
  const now = new Date('2026-11-23T02:00:00Z')
  const number = await issueMark(await createOfficer(), { scanId: scan.id, decision }, now)
  expect(await readMark(visitor, number, now)).toEqual({
    number,
    state: 'valid',
    level: 'AA',
    standard: '115.11',
    siteId: site.id,
    siteName: site.name,
    address: `${site.origin}/`,
    agency: expect.objectContaining({ id: site.agencyId }),
    scanId: scan.id,
    issuedAt: '2026-11-23T02:00:00.000Z',
    validUntil: '2029-11-23T15:59:59.999Z',
    events: [
      {
        kind: 'issued',
        by: 'ministry',
        cause: null,
        dueOn: null,
        watch: null,
        reason: decision,
        at: '2026-11-23T02:00:00.000Z',
        papers: [],
      },
    ],
  })
})

test('the mark keeps saying what it said, whatever becomes of the entry of the site', async () => {
  const scan = await createCleanScan({ site: { name: '舊名' } })
  const number = await issueMark(await createOfficer(), { scanId: scan.id, decision })
  await Site.update({ name: '新名' }, { where: { id: scan.siteId } })
  expect((await readMark(visitor, number)).siteName).toBe('舊名')
})

test('the record says who issued it; the public page does not', async () => {
  const officer = await createOfficer()
  const scan = await createCleanScan()
  const number = await issueMark(officer, { scanId: scan.id, decision })
  const mark = await Mark.findOne({ where: { number }, rejectOnEmpty: true })
  expect(
    await RecordEntry.count({
      where: { verb: 'mark.issued', subjectId: mark.id, accountId: officer.accountId },
    }),
  ).toBe(1)
  expect(JSON.stringify(await readMark(visitor, number))).not.toContain(officer.accountId)
})

describe('no mark rests on', () => {
  test.each([
    [
      'a scan that still runs',
      'mark-scan-unfinished',
      { scan: { finishedAt: null, stopped: null } },
    ],
    ['a scan that was cancelled', 'mark-scan-cancelled', { scan: { stopped: 'cancelled' } }],
    ['a scan whose time was over', 'mark-scan-incomplete', { scan: { stopped: 'limit-time' } }],
    ['a scan that reached nothing', 'mark-scan-failed', { scan: { failureCode: 'dns' } }],
    ['a scan of no page', 'mark-scan-empty', { tested: 0 }],
    ['a scan with a page untested', 'mark-pages-untested', { untested: 1 }],
    ['a scan with a failure', 'mark-failures', { failures: 1 }],
  ] as const)('%s', async (_what, code, wanted) => {
    const scan = await createCleanScan(wanted)
    const officer = await createOfficer()
    await expect(issueMark(officer, { scanId: scan.id, decision })).rejects.toMatchObject({ code })
    expect((await readMarkDraft(officer, scan.id)).refusals[0]).toBe(code)
    expect(await Mark.count()).toBe(0)
  })

  test('a scan that does not exist', async () => {
    const officer = await createOfficer()
    for (const scanId of ['019a0000-0000-7000-8000-000000000000', 'nothing', '']) {
      await expect(issueMark(officer, { scanId, decision })).rejects.toThrow(NotFound)
      await expect(readMarkDraft(officer, scanId)).rejects.toThrow(NotFound)
    }
  })
})

const createOldScan = () => createCleanScan({ scan: { standard: '110.07' } })

describe('a new mark under the old version of the standard', () => {
  const lastMinute = new Date('2026-11-29T23:59:59+08:00')
  const midnight = new Date('2026-11-30T00:00:00+08:00')

  test('is issued until its last day in Taiwan is over', async () => {
    const { id: scanId } = await createOldScan()
    const officer = await createOfficer()
    expect((await readMarkDraft(officer, scanId, lastMinute)).refusals).toEqual([])
    await issueMark(officer, { scanId, decision }, lastMinute)
    expect(await Mark.count({ where: { standard: '110.07' } })).toBe(1)
  })

  test('is refused from the next midnight on, however early the scan was', async () => {
    const { id: scanId } = await createOldScan()
    const officer = await createOfficer()
    const code = 'mark-standard-closed'
    await expect(issueMark(officer, { scanId, decision }, midnight)).rejects.toMatchObject({ code })
    expect((await readMarkDraft(officer, scanId, midnight)).refusals).toEqual([code])
    expect(await Mark.count()).toBe(0)
  })
})

test('of officers who decide at once one issues the mark, the others learn that it is there', async () => {
  const scan = await createCleanScan()
  const officers = await Promise.all([1, 2, 3, 4].map(createOfficer))
  const outcomes = await Promise.allSettled(
    officers.map((officer) => issueMark(officer, { scanId: scan.id, decision })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue
    expect(outcome.reason).toBeInstanceOf(Conflict)
    expect(outcome.reason).toMatchObject({ code: 'mark-exists' })
  }
  expect(await Mark.count()).toBe(1)
  expect(await MarkEvent.count()).toBe(1)
})

test('the draft names the mark that is there already, and a later scan', async () => {
  const officer = await createOfficer()
  const scan = await createCleanScan()
  expect(await readMarkDraft(officer, scan.id)).toMatchObject({
    refusals: [],
    markNumber: null,
    laterScanId: null,
    pagesTested: 2,
  })
  const number = await issueMark(officer, { scanId: scan.id, decision })
  const later = await createCleanScan({ scan: { siteId: scan.siteId } })
  expect(await readMarkDraft(officer, scan.id)).toMatchObject({
    refusals: ['mark-exists'],
    markNumber: number,
    laterScanId: later.id,
  })
})

test('the page of a scan offers officers a decision, and everybody the mark once it is there', async () => {
  const scan = await createCleanScan()
  const officer = await createOfficer()
  expect(await readMarkOffer(visitor, scan.id)).toEqual({ number: null, mayIssue: false })
  expect(await readMarkOffer(officer, scan.id)).toEqual({ number: null, mayIssue: true })
  const number = await issueMark(officer, { scanId: scan.id, decision })
  expect(await readMarkOffer(visitor, scan.id)).toEqual({ number, mayIssue: false })
  expect(await readMarkOffer(officer, scan.id)).toEqual({ number, mayIssue: false })
  expect(await readMarkOffer(officer, 'nothing')).toEqual({ number: null, mayIssue: true })
})

test.each(['', ' \n '])('a decision without words (%o) is refused', async (empty) => {
  const scan = await createCleanScan()
  await expect(
    issueMark(await createOfficer(), { scanId: scan.id, decision: empty }),
  ).rejects.toMatchObject({ field: 'decision', code: 'required' })
})

test('neither the webmaster of the site nor a visitor can issue a mark', async () => {
  const scan = await createCleanScan()
  const site = await Site.findByPk(scan.siteId, { rejectOnEmpty: true })
  const webmaster = await createWebmaster(site.agencyId)
  await expect(issueMark(webmaster, { scanId: scan.id, decision })).rejects.toThrow(Forbidden)
  await expect(issueMark(visitor, { scanId: scan.id, decision })).rejects.toThrow(SignInNeeded)
  expect(await Mark.count()).toBe(0)
})
