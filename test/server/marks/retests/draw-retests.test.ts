import { expect, test } from 'vitest'
import { RecordEntry, RetestDraw } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { draw } from '#server/marks/retests/draw.ts'
import { drawRetests } from '#server/marks/retests/draw-retests.ts'
import {
  downloadRetestCandidates,
  listRetestYears,
  readRetestDraw,
} from '#server/marks/retests/read-retests.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer } from '#test/factories/people.ts'

const now = new Date('2027-03-01T02:00:00Z')
const inYear = { issuedAt: new Date('2026-12-31T15:59:59Z') }
const before = { issuedAt: new Date('2025-12-31T15:59:59Z') }
const after = { issuedAt: new Date('2026-12-31T16:00:00Z') }

test('of the marks issued in the year before in Taiwan, at least 5 % are drawn, and anybody can repeat it', async () => {
  const officer = await createOfficer()
  for (let count = 0; count < 21; count += 1) await createMark({ ...inYear, officer })
  await createMark({ ...before, officer })
  await createMark({ ...after, officer })
  const revoked = await createMark({ ...inYear, officer, events: ['revoked'] })
  expect(await drawRetests(officer, now)).toBe(2027)
  const view = await readRetestDraw(visitor, 2027)
  expect(view).toMatchObject({
    population: 22,
    candidates: 21,
    required: 2,
    drawn: 2,
    decided: 0,
    share: 0.05,
  })
  const candidates = await downloadRetestCandidates(visitor, 2027)
  expect(candidates.map(({ number }) => number)).not.toContain(revoked.number)
  const again = draw(candidates, 2, view.seed).map(({ number }) => number)
  expect(view.marks.map(({ number }) => number)).toEqual(again)
  expect(candidates.filter(({ isDrawn }) => isDrawn).map(({ number }) => number)).toEqual(
    again.toSorted(),
  )
})

test('a year is drawn for once, also when officers do it at the same time', async () => {
  await createMark(inYear)
  const officers = await Promise.all([1, 2, 3].map(createOfficer))
  expect((await listRetestYears(officers[0]!, now)).drawable).toBe(2027)
  const outcomes = await Promise.allSettled(officers.map((officer) => drawRetests(officer, now)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  for (const reason of refused) expect(reason).toMatchObject({ code: 'retests-drawn' })
  expect(await RetestDraw.count()).toBe(1)
  expect(await RecordEntry.count({ where: { verb: 'retests.drawn' } })).toBe(1)
  expect((await listRetestYears(officers[0]!, now)).drawable).toBeNull()
})

test('complaints about a site weigh in', async () => {
  const mark = await createMark(inYear)
  await drawRetests(await createOfficer(), now, async () => new Map([[mark.siteId, 4]]))
  expect((await readRetestDraw(visitor, 2027)).marks).toMatchObject([
    { number: mark.number, weight: 5, outcome: null },
  ])
})

test('where no mark was issued in the year before, nothing is drawn', async () => {
  await createMark(after)
  await expect(drawRetests(await createOfficer(), now)).rejects.toMatchObject({
    code: 'retests-none',
  })
})
