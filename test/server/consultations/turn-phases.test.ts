import { describe, expect, test } from 'vitest'
import { Consultation, Follow, Notice, Telling } from '#models/index.ts'
import { carryTelling } from '#server/consultations/audience/carry-telling.ts'
import {
  extendAnswer,
  extendConsultation,
} from '#server/consultations/phases/extend-consultation.ts'
import { tellOfPhases } from '#server/consultations/phases/turn-phases.ts'
import { endOfTaipeiDay, taipeiMidnight } from '#server/platform/taipei.ts'
import { createConsultation, createParticipant } from '#test/factories/consultation.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'

const { signal } = new AbortController()
/** The night that begins a day in Taipei. */
const nightOf = (day: string) => tellOfPhases(taipeiMidnight(day), signal)

async function follow(consultation: Consultation): Promise<string> {
  const { accountId } = await createCitizen()
  await Follow.create({ accountId, consultationId: consultation.id })
  return accountId
}

/** Open on the 8th of December, for four days until the end of a Friday. */
const createNew = () =>
  createConsultation({
    opensAt: taipeiMidnight('2026-12-08'),
    closesAt: endOfTaipeiDay('2026-12-11'),
  })
/** The answer is due on Thursday, the 24th. */
const createClosed = () =>
  createConsultation({
    opensAt: taipeiMidnight('2026-11-01'),
    closesAt: endOfTaipeiDay('2026-12-04'),
    openingToldAt: new Date(),
    closingToldAt: new Date(),
  })

const tellings = async () => (await Telling.findAll({ order: ['id'] })).map(({ kind }) => kind)

/** What somebody was told, after everything that was begun is done. */
async function toldTo(accountId: string): Promise<string[]> {
  for (const { id: tellingId } of await Telling.findAll()) {
    await carryTelling.run({ tellingId }, { signal })
  }
  return (await Notice.findAll({ where: { accountId }, order: ['id'] })).map(({ kind }) => kind)
}

describe('who follows a consultation', () => {
  test('is told of its opening, on the day before its last one, and of its closing: each once', async () => {
    const reader = await follow(await createNew())
    await nightOf('2026-12-07')
    expect(await toldTo(reader)).toEqual([])
    await nightOf('2026-12-08')
    await nightOf('2026-12-09')
    expect(await toldTo(reader)).toEqual(['consultation-opened'])
    await nightOf('2026-12-10')
    await nightOf('2026-12-11')
    expect(await toldTo(reader)).toEqual(['consultation-opened', 'consultation-closing'])
    await nightOf('2026-12-12')
    await nightOf('2026-12-13')
    expect(await toldTo(reader)).toEqual([
      'consultation-opened',
      'consultation-closing',
      'consultation-closed',
    ])
  })

  test('is told when it stays open longer, and then before the new last day', async () => {
    const consultation = await createNew()
    const reader = await follow(consultation)
    await nightOf('2026-12-08')
    await nightOf('2026-12-10')
    const draft = { day: '2026-12-18', seenDay: '2026-12-11', reason: '許多團體請求延長。' }
    const now = new Date('2026-12-10T04:00:00Z')
    await extendConsultation(await createOfficer(), consultation.code, draft, now)
    await nightOf('2026-12-12')
    expect(await toldTo(reader)).not.toContain('consultation-closed')
    await nightOf('2026-12-17')
    expect(await toldTo(reader)).toEqual([
      'consultation-opened',
      'consultation-closing',
      'consultation-extended',
      'consultation-closing',
    ])
  })

  test('hears of the day in their own language', async () => {
    const consultation = await createNew()
    await follow(consultation)
    await nightOf('2026-12-08')
    const [telling] = await Telling.findAll()
    expect(telling?.params).toMatchObject({
      'zh-TW': { day: '2026年12月11日' },
      en: { day: '11 December 2026' },
    })
  })
})

test('who took part is told of the closing, and by when the answer is due', async () => {
  const consultation = await createNew()
  const citizen = await createCitizen()
  await createParticipant(consultation, citizen)
  await nightOf('2026-12-12')
  expect(await toldTo(citizen.accountId)).toEqual(['consultation-closed'])
  const [notice] = await Notice.findAll({ where: { accountId: citizen.accountId } })
  expect(notice?.params).toMatchObject({ day: '2027年1月4日' })
})

test('two workers in the same night tell once', async () => {
  await createNew()
  await Promise.all(Array.from({ length: 4 }, () => nightOf('2026-12-08')))
  expect(await tellings()).toEqual(['consultation-opened'])
})

test('a worker that dies in the middle is followed by one that tells the rest, and nothing twice', async () => {
  const consultations = await Promise.all([createNew(), createNew(), createNew()])
  let left = 2
  const dying = {
    throwIfAborted: () => {
      if (left === 0) throw new Error('killed')
      left -= 1
    },
  }
  const night = taipeiMidnight('2026-12-08')
  await expect(tellOfPhases(night, dying)).rejects.toThrow('killed')
  expect(await tellings()).toHaveLength(2)
  await tellOfPhases(night, signal)
  const told = await Telling.findAll()
  expect(told.map(({ consultationId }) => consultationId).toSorted()).toEqual(
    consultations.map(({ id }) => id).toSorted(),
  )
})

test('what was never announced opens for nobody', async () => {
  await createConsultation({
    announcedAt: null,
    opensAt: taipeiMidnight('2026-12-08'),
    closesAt: endOfTaipeiDay('2026-12-11'),
  })
  await nightOf('2026-12-08')
  await nightOf('2026-12-12')
  expect(await tellings()).toEqual([])
})

describe('officers', () => {
  test('are told three days before an answer is due and when it is overdue, each once', async () => {
    const { accountId } = await createOfficer()
    await createClosed()
    await nightOf('2026-12-20')
    expect(await toldTo(accountId)).toEqual([])
    await nightOf('2026-12-21')
    await nightOf('2026-12-24')
    expect(await toldTo(accountId)).toEqual(['answer-due'])
    await nightOf('2026-12-25')
    await nightOf('2026-12-26')
    expect(await toldTo(accountId)).toEqual(['answer-due', 'answer-overdue'])
  })

  test('are told anew of an answer that was put off', async () => {
    const officer = await createOfficer()
    const { code } = await createClosed()
    await nightOf('2026-12-21')
    const draft = { day: '2027-01-15', seenDay: '2026-12-24', reason: '還要與地方政府會商。' }
    await extendAnswer(officer, code, draft, new Date('2026-12-22T04:00:00Z'))
    await nightOf('2026-12-25')
    expect(await toldTo(officer.accountId)).toEqual(['answer-due'])
    await nightOf('2027-01-12')
    await nightOf('2027-01-16')
    expect(await toldTo(officer.accountId)).toEqual(['answer-due', 'answer-due', 'answer-overdue'])
  })

  test('are not told of what was answered', async () => {
    const { accountId } = await createOfficer()
    await (await createClosed()).update({ answeredAt: new Date('2026-12-10T04:00:00Z') })
    await nightOf('2026-12-25')
    expect(await toldTo(accountId)).toEqual([])
  })
})
