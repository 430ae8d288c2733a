import { expect, test } from 'vitest'
import { Comment, Statement, Vote } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { listOpen } from '#server/consultations/list-open.ts'
import { readTimetable } from '#server/consultations/phases/read-timetable.ts'
import { readConsultation } from '#server/consultations/read-consultation.ts'
import { demonstrateConsultations } from '#server/demonstration-consultations.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createOfficer } from '#test/factories/people.ts'

test('a new machine shows a consultation that is open and one that owes its answer', async () => {
  const agency = await createAgency()
  const { accountId } = await createOfficer()
  await demonstrateConsultations(accountId, agency.code)
  const [open, ...more] = await listOpen(visitor)
  expect(more).toEqual([])
  expect(open?.title.en).toMatch(/AI/)
  const { hasText, topics } = await readConsultation(visitor, open!.code)
  expect({ hasText, topics: topics.length }).toEqual({ hasText: true, topics: 4 })
  expect((await readTimetable(visitor, 'open-data-first')).answer?.state).toBe('ahead')
  expect(await Comment.count()).toBe(10)
  const counted = (await Statement.findAll()).map(
    ({ agreeCount, disagreeCount, passCount }) => agreeCount + disagreeCount + passCount,
  )
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(await Vote.count())
})
