import { describe, expect, test } from 'vitest'
import { OpinionMap, Participant, RecordEntry, Statement, Vote } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { storeOpinionMap } from '#server/consultations/maps/store-opinion-map.ts'
import { readOpinionMap } from '#server/consultations/maps/read-opinion-map.ts'
import type { PresentedReady } from '#server/consultations/opinions/present-opinion-map.ts'
import { castVote } from '#server/consultations/statements/cast-vote.ts'
import {
  excludeParticipant,
  includeParticipant,
} from '#server/consultations/statements/exclude-participant.ts'
import {
  listExclusions,
  listParticipants,
} from '#server/consultations/statements/list-participants.ts'
import { Forbidden } from '#server/errors.ts'
import {
  createConsultation,
  createParticipant,
  createStatement,
} from '#test/factories/consultation.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'

const compute = ({ id }: Consultation) => storeOpinionMap(id, new AbortController().signal)

/** Two camps of eight, who hold the opposite on all statements but the last. */
async function createCamps() {
  const consultation = await createConsultation()
  const statements = []
  for (let number = 0; number < 8; number += 1) statements.push(await createStatement(consultation))
  const people = []
  for (let number = 0; number < 16; number += 1) {
    const actor = await createCitizen()
    const participant = await createParticipant(consultation, actor)
    people.push({ actor, participant })
    await Vote.bulkCreate(
      statements.map(({ id }, at) => ({
        statementId: id,
        participantId: participant.id,
        consultationId: consultation.id,
        choice: at === 7 || number % 2 === 0 ? (1 as const) : (-1 as const),
        changedAt: new Date(),
      })),
    )
  }
  for (const statement of statements) {
    const agree = await Vote.count({ where: { statementId: statement.id, choice: 1 } })
    await statement.update({ agreeCount: agree, disagreeCount: 16 - agree })
  }
  return { consultation, statements, people }
}

const ready = async (consultation: Consultation, actor = visitor) => {
  const view = await readOpinionMap(actor, consultation.code)
  return { ...view!, map: view!.map as PresentedReady }
}

describe('the opinion map', () => {
  test('shows the groups, what unites and what divides them, and the reader their own place', async () => {
    const { consultation, statements, people } = await createCamps()
    expect(await readOpinionMap(visitor, consultation.code)).toBeNull()
    expect(await compute(consultation)).toBe(true)
    const { map, own } = await ready(consultation)
    expect(map.groups.map(({ size }) => size)).toEqual([8, 8])
    expect(map.character.unites.map(({ statement }) => statement)).toEqual([statements[7]!.id])
    expect(map.character.divides).toHaveLength(7)
    expect(own).toBeNull()
    const seen = await Promise.all(
      people.slice(0, 3).map(({ actor }) => ready(consultation, actor)),
    )
    const [first, second, third] = seen.map((view) => view.own!.label)
    expect(first).toBe(third)
    expect(first).not.toBe(second)
  })

  test('tells nobody about a single person', async () => {
    const { consultation, people } = await createCamps()
    await compute(consultation)
    const told = JSON.stringify(await readOpinionMap(people[0]!.actor, consultation.code))
    for (const { participant } of people) expect(told).not.toContain(participant.id)
  })

  test('says what is missing as long as it cannot be drawn', async () => {
    const consultation = await createConsultation()
    await compute(consultation)
    const view = await readOpinionMap(visitor, consultation.code)
    expect(view!.map).toMatchObject({
      status: 'not-enough',
      reasons: [
        { kind: 'statements', have: 0, need: 2 },
        { kind: 'placed', have: 0, need: 10 },
      ],
    })
  })

  test('is stored once for the same votes, and one is kept of each day', async () => {
    const { consultation, statements, people } = await createCamps()
    expect(await compute(consultation)).toBe(true)
    expect(await compute(consultation)).toBe(false)
    const [yesterday] = await OpinionMap.findAll()
    await OpinionMap.update({ createdAt: new Date(Date.now() - 48 * 3_600_000) }, { where: {} })
    for (const choice of [0, 1] as const) {
      await castVote(people[0]!.actor, consultation.code, statements[0]!.id, choice)
      expect(await compute(consultation)).toBe(true)
    }
    const kept = await OpinionMap.findAll({ order: ['id'] })
    expect(kept).toHaveLength(2)
    // The same votes as two days ago.
    expect(kept.map(({ inputDigest }) => inputDigest)).toEqual([
      yesterday!.inputDigest,
      yesterday!.inputDigest,
    ])
  })

  test('leaves a hidden statement out, and its text is told to nobody', async () => {
    const { consultation, statements } = await createCamps()
    await statements[7]!.update({ hiddenAt: new Date() })
    await compute(consultation)
    const { map, statements: texts } = await ready(consultation)
    expect(map.counts.statements).toBe(7)
    expect(Object.keys(texts)).not.toContain(statements[7]!.id)
  })
})

const countersEqualRows = async (consultation: Consultation) => {
  const excluded = await Participant.findAll({ where: { consultationId: consultation.id } })
  const out = new Set(excluded.filter((one) => one.excludedAt).map(({ id }) => id))
  const votes = (await Vote.findAll()).filter((vote) => !out.has(vote.participantId))
  for (const statement of await Statement.findAll()) {
    const own = votes.filter(({ statementId }) => statementId === statement.id)
    const count = (choice: number) => own.filter((vote) => vote.choice === choice).length
    expect([statement.agreeCount, statement.disagreeCount, statement.passCount]).toEqual(
      [1, -1, 0].map(count),
    )
  }
}

describe('an account that proved false', () => {
  test('leaves the counts and the map with its votes, and comes back with them', async () => {
    const { consultation, people } = await createCamps()
    const officer = await createOfficer()
    const { participant, actor } = people[0]!
    await excludeParticipant(officer, consultation.code, participant.id, ' 同一人的多重帳號。 ')
    await countersEqualRows(consultation)
    await compute(consultation)
    expect((await ready(consultation)).map.counts.participants).toBe(15)
    expect((await ready(consultation, actor)).own).toBeNull()
    expect(await listExclusions(visitor, consultation.code)).toMatchObject([
      { note: '同一人的多重帳號。' },
    ])
    const again = excludeParticipant(officer, consultation.code, participant.id, '再一次')
    await expect(again).rejects.toThrow('participant-excluded')
    await includeParticipant(officer, consultation.code, participant.id)
    await countersEqualRows(consultation)
    await compute(consultation)
    expect((await ready(consultation)).map.counts.participants).toBe(16)
    expect(await listExclusions(visitor, consultation.code)).toEqual([])
    const told = await RecordEntry.findAll({ where: { subjectId: participant.id }, order: ['id'] })
    expect(told.map(({ verb }) => verb)).toEqual(['participant.excluded', 'participant.included'])
  })

  test('that votes while it is excluded leaves counters that equal the rows', async () => {
    const { consultation, statements, people } = await createCamps()
    const officer = await createOfficer()
    await Promise.allSettled([
      ...people
        .slice(0, 4)
        .flatMap(({ actor }) =>
          statements.map(({ id }) => castVote(actor, consultation.code, id, 0)),
        ),
      ...people
        .slice(0, 4)
        .map(({ participant }) =>
          excludeParticipant(officer, consultation.code, participant.id, '多重帳號'),
        ),
    ])
    expect(await Participant.count({ where: { excludedNote: '多重帳號' } })).toBe(4)
    await countersEqualRows(consultation)
  })

  test('is found by an officer among all, with how often it voted and not how', async () => {
    const { consultation, people } = await createCamps()
    const { items, next } = await listParticipants(await createOfficer(), consultation.code)
    expect(items).toHaveLength(16)
    expect(next).toBeNull()
    expect(items[0]).toEqual({
      id: people[15]!.participant.id,
      pseudonym: people[15]!.participant.pseudonym,
      joinedAt: people[15]!.participant.createdAt.toISOString(),
      votes: 8,
      excludedNote: null,
    })
    await expect(listParticipants(await createCitizen(), consultation.code)).rejects.toThrow(
      Forbidden,
    )
  })

  test('is not excluded without a reason', async () => {
    const consultation = await createConsultation()
    const { id } = await createParticipant(consultation)
    const officer = await createOfficer()
    await expect(excludeParticipant(officer, consultation.code, id, ' 。 ')).rejects.toThrow(
      'exclusion-note',
    )
  })
})
