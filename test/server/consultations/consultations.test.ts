import { describe, expect, test } from 'vitest'
import { Consultation, Participant } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { requireOpen } from '#server/consultations/find-consultation.ts'
import { joinConsultation } from '#server/consultations/join-consultation.ts'
import { listConsultations } from '#server/consultations/list-consultations.ts'
import { phaseOf, phases } from '#server/consultations/phase.ts'
import { readConsultation } from '#server/consultations/read-consultation.ts'
import { Conflict, NotFound } from '#server/errors.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createConsultation, createParticipant } from '#test/factories/consultation.ts'
import { createCitizen, createModerator, createOfficer } from '#test/factories/people.ts'

const join = (actor: SignedIn, consultation: Consultation) =>
  inTransaction((transaction) => joinConsultation(actor, consultation, transaction))

describe('the phase', () => {
  test.each(phases)('is %s', async (phase) => {
    expect(phaseOf(await createConsultation({ phase }), new Date())).toBe(phase)
  })

  test('turns at the moment of opening and at that of closing', async () => {
    const consultation = await createConsultation()
    const at = (moment: Date, ms: number) => phaseOf(consultation, new Date(moment.getTime() + ms))
    expect(at(consultation.opensAt, -1)).toBe('prepared')
    expect(at(consultation.opensAt, 0)).toBe('open')
    expect(at(consultation.closesAt, -1)).toBe('open')
    expect(at(consultation.closesAt, 0)).toBe('closed')
  })
})

describe('what is being prepared', () => {
  test('exists for officers and moderators alone', async () => {
    const { code } = await createConsultation({ phase: 'prepared' })
    await expect(readConsultation(visitor, code)).rejects.toThrow(NotFound)
    await expect(readConsultation(await createCitizen(), code)).rejects.toThrow(NotFound)
    expect((await readConsultation(await createOfficer(), code)).isAnnounced).toBe(false)
    expect((await readConsultation(await createModerator(), code)).code).toBe(code)
  })

  test('stands in no list', async () => {
    const { code } = await createConsultation({ phase: 'prepared' })
    const { items } = await listConsultations(await createOfficer())
    expect(items.map((item) => item.code)).not.toContain(code)
  })
})

test('the list goes on where the page before ended, the latest end first', async () => {
  await Consultation.destroy({ where: {} })
  const day = 24 * 3_600_000
  for (let number = 1; number <= 21; number += 1) {
    await createConsultation({
      code: `number-${number}`,
      closesAt: new Date(Date.now() + number * day),
    })
  }
  const first = await listConsultations(visitor)
  expect(first.items.map(({ code }) => code)).toEqual(
    Array.from({ length: 20 }, (_, index) => `number-${21 - index}`),
  )
  const second = await listConsultations(visitor, first.next)
  expect(second.items.map(({ code }) => code)).toEqual(['number-1'])
  expect(second.next).toBeNull()
})

describe('taking part', () => {
  test('twice at once makes one participant, counted once', async () => {
    const consultation = await createConsultation()
    const actor = await createCitizen()
    const joined = await Promise.all([1, 2, 3].map(() => join(actor, consultation)))
    expect(new Set(joined.map(({ id }) => id)).size).toBe(1)
    await consultation.reload()
    expect(consultation.participantCount).toBe(1)
  })

  test('is refused to who is paused, and to who was excluded', async () => {
    const consultation = await createConsultation()
    const actor = await createCitizen()
    const participant = await createParticipant(consultation, actor)
    await participant.update({ pausedUntil: new Date(Date.now() + 60_000) })
    await expect(join(actor, consultation)).rejects.toThrow('participant-paused')
    await participant.update({ pausedUntil: new Date(Date.now() - 1) })
    expect((await join(actor, consultation)).id).toBe(participant.id)
    await participant.update({ excludedAt: new Date(), excludedNote: '多重帳號。' })
    await expect(join(actor, consultation)).rejects.toThrow('participant-excluded')
  })

  test('is possible while it is open, in the ways that were offered', async () => {
    const consultation = await createConsultation({ forms: ['threads'] })
    const at = (moment: Date) => () => requireOpen(consultation, 'threads', moment)
    expect(at(new Date())).not.toThrow()
    expect(at(consultation.closesAt)).toThrow(new Conflict('consultation-closed'))
    expect(at(new Date(consultation.opensAt.getTime() - 1))).toThrow(
      new Conflict('consultation-not-open-yet'),
    )
    expect(() => requireOpen(consultation, 'statements', new Date())).toThrow(NotFound)
  })
})

test('a participant can be left behind by their account', async () => {
  const consultation = await createConsultation()
  const actor = await createCitizen()
  const { id } = await createParticipant(consultation, actor)
  await Participant.sequelize!.query('delete from account where id = :accountId', {
    replacements: { accountId: actor.accountId },
  })
  const left = await Participant.findByPk(id, { rejectOnEmpty: true })
  expect(left.accountId).toBeNull()
})
