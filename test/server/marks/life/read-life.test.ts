import { expect, test } from 'vitest'
import { Mark, MarkEvent, Site } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { Forbidden, SignInNeeded } from '#server/errors.ts'
import { listMarksInNeed } from '#server/marks/life/list-marks-in-need.ts'
import { readMarkWatch } from '#server/marks/life/read-mark-watch.ts'
import { readRenewal } from '#server/marks/life/read-renewal.ts'
import { createApplication } from '#test/factories/application.ts'
import { createMark } from '#test/factories/mark.ts'
import { finding, pageResult } from '#test/factories/page-result.ts'
import { createOfficer, createWebmaster } from '#test/factories/people.ts'
import { watch } from './watching.ts'

const issuedAt = new Date('2026-11-24T02:00:00Z')
const now = new Date('2026-12-07T02:00:00Z')

test('everybody reads what is to be mended by when, and how the latest looks went', async () => {
  const mark = await createMark({ issuedAt })
  await watch(mark, new Date('2026-12-01T02:00:00Z'), [
    pageResult({ url: `${mark.origin}/`, findings: [finding()] }),
  ])
  const life = await readMarkWatch(visitor, mark.number, now)
  expect(life).toMatchObject({
    isWatched: true,
    nextAt: '2026-12-02T02:00:00.000Z',
    movedTo: null,
    looks: [{ outcome: 'regressed', newFailures: 1 }],
    notices: [
      {
        cause: 'watch',
        dueOn: '2026-12-15',
        duty: { state: 'ahead', workingDays: 6 },
        toMend: [{ rule: 'image-alt' }],
      },
    ],
  })
})

const dueOn = (mark: Mark, day: string) =>
  MarkEvent.update({ dueOn: day }, { where: { markId: mark.id, kind: 'notice-given' } })

test('officers see what is due first, and marks that need nobody are not on their list', async () => {
  const officer = await createOfficer()
  await createMark({ issuedAt })
  await createMark({ issuedAt, events: ['notice-given', 'notice-met'] })
  await createMark({ issuedAt, events: ['review-opened', 'revoked'] })
  const later = await createMark({ issuedAt, events: ['notice-given', 'notice-answered'] })
  await dueOn(later, '2026-12-20')
  const first = await createMark({ issuedAt, events: ['notice-given', 'review-opened'] })
  await dueOn(first, '2026-12-02')
  const suspended = await createMark({ issuedAt, events: ['suspended'] })
  const moved = await createMark({ issuedAt })
  await Site.update({ origin: 'https://new.example.gov.tw' }, { where: { id: moved.siteId } })
  const { items } = await listMarksInNeed(officer, {}, now)
  expect(items.map(({ number, needs }) => [number, needs])).toEqual([
    [first.number, ['overdue', 'under-review']],
    [later.number, ['mending', 'answered']],
    [suspended.number, ['suspended']],
    [moved.number, ['moved']],
  ])
})

test('the list goes on behind its first page without leaving anything out', async () => {
  const officer = await createOfficer()
  const marks: string[] = []
  for (let count = 0; count < 27; count += 1) {
    marks.push((await createMark({ issuedAt, officer, events: ['review-opened'] })).number)
  }
  const first = await listMarksInNeed(officer, {}, now)
  const second = await listMarksInNeed(officer, { after: first.next }, now)
  expect(second.next).toBeNull()
  expect([...first.items, ...second.items].map(({ number }) => number)).toEqual(marks)
})

test('only officers see the list', async () => {
  await expect(listMarksInNeed(visitor)).rejects.toThrow(SignInNeeded)
  await expect(listMarksInNeed(await createWebmaster())).rejects.toThrow(Forbidden)
})

test('its agency can apply for a renewal in the last three months, until there is a newer mark', async () => {
  const mark = await createMark({ issuedAt })
  const webmaster = await createWebmaster(mark.agencyId)
  const lastMonths = new Date('2029-09-01T00:00:00Z')
  expect((await readRenewal(webmaster, mark.number, now)).applyAt).toBeNull()
  expect((await readRenewal(visitor, mark.number, lastMonths)).applyAt).toBeNull()
  expect((await readRenewal(webmaster, mark.number, lastMonths)).applyAt).toContain(mark.number)
  const { id } = await createApplication({ siteId: mark.siteId, renewsId: mark.id })
  const { number } = await createMark({ applicationId: id })
  expect(await readRenewal(webmaster, mark.number, lastMonths)).toEqual({
    successor: number,
    applyAt: null,
  })
})
