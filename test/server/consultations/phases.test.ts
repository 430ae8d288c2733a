import { beforeEach, describe, expect, test } from 'vitest'
import {
  Consultation,
  ConsultationExtension,
  Notice,
  Participant,
  RecordEntry,
  Telling,
} from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { tellPage } from '#server/consultations/audience/carry-telling.ts'
import { listOpen } from '#server/consultations/list-open.ts'
import { archiveConsultation } from '#server/consultations/phases/archive-consultation.ts'
import {
  extendAnswer,
  extendConsultation,
} from '#server/consultations/phases/extend-consultation.ts'
import { readExtendable } from '#server/consultations/phases/read-extendable.ts'
import { readTimetable } from '#server/consultations/phases/read-timetable.ts'
import { readConsultation } from '#server/consultations/read-consultation.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { Conflict } from '#server/errors.ts'
import { endOfTaipeiDay, taipeiMidnight } from '#server/platform/taipei.ts'
import { createConsultation } from '#test/factories/consultation.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'

const reason = '許多團體請求更多時間。'
const now = new Date('2026-12-04T04:00:00Z')
let officer: SignedIn
beforeEach(async () => {
  officer = await createOfficer()
})

/** Open until the end of a Friday. */
const createOpen = () =>
  createConsultation({
    opensAt: taipeiMidnight('2026-11-01'),
    closesAt: endOfTaipeiDay('2026-12-11'),
  })
/** Closed on a Thursday: the answer is due on the 23rd of December. */
const createClosed = () =>
  createConsultation({
    opensAt: taipeiMidnight('2026-11-01'),
    closesAt: endOfTaipeiDay('2026-12-03'),
  })

const later = (day: string, seenDay: string) => ({ day, seenDay, reason })
const refused = (field: string, code: string) => expect.objectContaining({ field, code })
const conflict = (code: string) => expect.objectContaining({ code })
const entriesOf = ({ id }: Consultation) =>
  RecordEntry.findAll({ where: { subjectId: id }, order: ['sequence'] })

describe('a consultation that is kept open longer', () => {
  test('closes at a later midnight in Taipei, and everybody reads why', async () => {
    const consultation = await createOpen()
    await extendConsultation(officer, consultation.code, later('2026/12/18', '2026-12-11'), now)
    await consultation.reload()
    expect(consultation.closesAt.toISOString()).toBe('2026-12-18T16:00:00.000Z')
    const { extensions, closing } = await readTimetable(visitor, consultation.code, now)
    expect(extensions).toMatchObject([
      { ofWhat: 'closing', from: '2026-12-11', to: '2026-12-18', reason },
    ])
    expect(closing).toMatchObject({ due: '2026-12-18', state: 'ahead', days: 14 })
  })

  test('can be taken part in after it would have closed', async () => {
    const consultation = await createOpen()
    await extendConsultation(officer, consultation.code, later('2026-12-18', '2026-12-11'), now)
    const after = new Date('2026-12-15T04:00:00Z')
    const citizen = await createCitizen()
    await publishComment(citizen, consultation.code, { body: '還來得及。' }, after)
    expect((await readConsultation(visitor, consultation.code, after)).phase).toBe('open')
  })

  test('leaves its dates in the record, and not the reason', async () => {
    const consultation = await createOpen()
    await extendConsultation(officer, consultation.code, later('2026-12-18', '2026-12-11'), now)
    const [entry] = await entriesOf(consultation)
    expect(entry).toMatchObject({
      verb: 'consultation.extended',
      before: { closesAt: '2026-12-11T16:00:00.000Z' },
      after: { closesAt: '2026-12-18T16:00:00.000Z' },
    })
  })

  test('is put off by one of two officers; the other is told until when it is open now', async () => {
    const { id, code } = await createOpen()
    const other = await createOfficer()
    const done = await Promise.allSettled([
      extendConsultation(officer, code, later('2026-12-18', '2026-12-11'), now),
      extendConsultation(other, code, later('2026-12-25', '2026-12-11'), now),
    ])
    const [failed] = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    const [extension, ...more] = await ConsultationExtension.findAll({
      where: { consultationId: id },
    })
    expect(more).toEqual([])
    const day = extension!.toAt.toISOString() === '2026-12-18T16:00:00.000Z' ? 18 : 25
    expect(failed).toEqual(conflict(`extended-meanwhile?day=2026-12-${day}`))
    const seenDay = `2026-12-${day}`
    await extendConsultation(other, code, later('2026-12-31', seenDay), now)
    const { extensions } = await readTimetable(visitor, code, now)
    expect(extensions.map(({ to }) => to)).toEqual([seenDay, '2026-12-31'])
  })

  test.each([
    ['day', '2026-12-11', reason, 'day-not-later?earliest=2026-12-12'],
    ['day', '2028-01-01', reason, 'day-too-late?latest=2027-12-11'],
    ['day', '明年', reason, 'day-unknown'],
    ['reason', '2026-12-18', ' \u200b\n', 'required'],
    ['reason', '2026-12-18', '久'.repeat(1001), 'tooLong?max=1000'],
  ])('is refused for its %s: %s', async (field, day, why, problem) => {
    const { code } = await createOpen()
    const draft = { day, reason: why, seenDay: '2026-12-11' }
    await expect(extendConsultation(officer, code, draft, now)).rejects.toEqual(
      refused(field, problem),
    )
  })

  test('is not opened again once it has closed', async () => {
    const { code } = await createClosed()
    const draft = later('2026-12-18', '2026-12-03')
    await expect(extendConsultation(officer, code, draft, now)).rejects.toEqual(
      conflict('consultation-over'),
    )
  })
})

describe('an answer that is put off', () => {
  const draft = later('2027-01-15', '2026-12-23')

  test('is due on the later day, for a reason that everybody reads', async () => {
    const consultation = await createClosed()
    const { accountId } = await createCitizen()
    await Participant.create({ consultationId: consultation.id, accountId, pseudonym: '石虎' })
    await extendAnswer(officer, consultation.code, draft, now)
    for (const { id } of await Telling.findAll()) await tellPage(id)
    expect(await Notice.findAll()).toMatchObject([{ accountId, kind: 'answer-extended' }])
    const timetable = await readTimetable(visitor, consultation.code, now)
    expect(timetable).toMatchObject({
      closing: null,
      answerDue: '2027-01-15',
      answer: { due: '2027-01-15', state: 'ahead' },
      extensions: [{ ofWhat: 'answer', from: '2026-12-23', to: '2027-01-15', reason }],
    })
    expect(await entriesOf(consultation)).toMatchObject([
      {
        verb: 'consultation.answer-extended',
        before: { answerBy: '2026-12-23T16:00:00.000Z' },
        after: { answerBy: '2027-01-15T16:00:00.000Z' },
      },
    ])
  })

  test('is put off once, also by two officers at once', async () => {
    const { id, code } = await createClosed()
    const done = await Promise.allSettled([
      extendAnswer(officer, code, draft, now),
      extendAnswer(await createOfficer(), code, draft, now),
    ])
    const failed = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(failed).toEqual([conflict('answer-extended')])
    expect(await ConsultationExtension.count({ where: { consultationId: id } })).toBe(1)
    expect((await readExtendable(officer, code, now)).refusal).toBe('answer-extended')
  })

  test('is not put off before the closing, when it is overdue, or after it was given', async () => {
    const open = await createOpen()
    await expect(extendAnswer(officer, open.code, draft, now)).rejects.toEqual(
      conflict('consultation-not-closed-yet'),
    )
    const closed = await createClosed()
    const tooLate = new Date('2026-12-24T04:00:00Z')
    await expect(extendAnswer(officer, closed.code, draft, tooLate)).rejects.toEqual(
      conflict('answer-overdue'),
    )
    await closed.update({ answeredAt: now })
    await expect(extendAnswer(officer, closed.code, draft, now)).rejects.toEqual(
      conflict('answer-given'),
    )
  })
})

describe('archiving', () => {
  test('ends what was answered, once', async () => {
    const consultation = await createConsultation({ phase: 'answered' })
    await archiveConsultation(officer, consultation.code)
    expect((await readConsultation(visitor, consultation.code)).phase).toBe('archived')
    await expect(archiveConsultation(officer, consultation.code)).rejects.toEqual(
      conflict('consultation-archived-already'),
    )
    const verbs = (await entriesOf(consultation)).map(({ verb }) => verb)
    expect(verbs).toEqual(['consultation.archived'])
  })

  test.each(['open', 'closed'] as const)('is refused while it is %s', async (phase) => {
    const { code } = await createConsultation({ phase })
    await expect(archiveConsultation(officer, code)).rejects.toThrow(Conflict)
  })
})

test('the home page has what is open, closing soonest first, and five at the most', async () => {
  const closings = [
    '2026-12-20',
    '2026-12-18',
    '2026-12-24',
    '2026-12-19',
    '2026-12-30',
    '2026-12-05',
  ]
  const open: Consultation[] = []
  for (const day of closings) {
    open.push(
      await createConsultation({
        opensAt: taipeiMidnight('2026-11-01'),
        closesAt: endOfTaipeiDay(day),
      }),
    )
  }
  await createClosed()
  await createConsultation({
    opensAt: taipeiMidnight('2026-12-05'),
    closesAt: endOfTaipeiDay('2026-12-06'),
  })
  const codes = (await listOpen(visitor, now)).map(({ code }) => code)
  expect(codes).toEqual([5, 1, 3, 0, 2].map((at) => open[at]!.code))
})
