import { describe, expect, test } from 'vitest'
import { Consultation, ModerationCase, Statement, Vote } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { addSeedStatement, addStatement } from '#server/consultations/statements/add-statement.ts'
import { castVote } from '#server/consultations/statements/cast-vote.ts'
import { listMyVotes } from '#server/consultations/statements/list-my-votes.ts'
import { readNextStatement } from '#server/consultations/statements/read-next-statement.ts'
import { withdrawStatement } from '#server/consultations/statements/withdraw-statement.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#server/errors.ts'
import { queryPool } from '#server/platform/database.ts'
import {
  createConsultation,
  createParticipant,
  createStatement,
} from '#test/factories/consultation.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'

const countersOf = async ({ id }: Statement) => {
  const found = await Statement.findByPk(id, { rejectOnEmpty: true })
  return [found.agreeCount, found.disagreeCount, found.passCount]
}

const votesOf = async ({ id }: Statement) => {
  const votes = await Vote.findAll({ where: { statementId: id } })
  return [1, -1, 0].map((choice) => votes.filter((vote) => vote.choice === choice).length)
}

const waitingMaps = async () => {
  const { rows } = await queryPool(
    `select singleton_key from queue.job where name = 'consultations.opinion-map' order by 1`,
  )
  return (rows as { singleton_key: string }[]).map((row) => row.singleton_key)
}

describe('a vote', () => {
  test('can be changed, and the last one counts', async () => {
    const consultation = await createConsultation()
    const statement = await createStatement(consultation)
    const actor = await createCitizen()
    await castVote(actor, consultation.code, statement.id, 1)
    await castVote(actor, consultation.code, statement.id, -1)
    expect(await countersOf(statement)).toEqual([0, 1, 0])
    await castVote(actor, consultation.code, statement.id, -1)
    expect(await countersOf(statement)).toEqual([0, 1, 0])
    await castVote(actor, consultation.code, statement.id, 0)
    expect(await countersOf(statement)).toEqual([0, 0, 1])
    expect(await votesOf(statement)).toEqual([0, 0, 1])
  })

  test('of fifty people at once, and of one person many times at once, leaves counters that equal the rows', async () => {
    const consultation = await createConsultation()
    const statements = await Promise.all([1, 2].map(() => createStatement(consultation)))
    const hasty = await createCitizen()
    const people = await Promise.all(Array.from({ length: 50 }, createCitizen))
    const choices = [1, -1, 0] as const
    await Promise.all([
      ...people.flatMap((actor, at) =>
        statements.map(({ id }) => castVote(actor, consultation.code, id, choices[at % 3]!)),
      ),
      ...choices.map((choice) => castVote(hasty, consultation.code, statements[0]!.id, choice)),
    ])
    for (const statement of statements)
      expect(await countersOf(statement)).toEqual(await votesOf(statement))
    expect(await Vote.count()).toBe(101)
    await consultation.reload()
    expect(consultation.participantCount).toBe(51)
    expect(await waitingMaps()).toEqual([consultation.id])
  })

  test('is refused where it does not belong', async () => {
    const consultation = await createConsultation()
    const foreign = await createStatement(await createConsultation())
    const actor = await createCitizen()
    const vote = (id: string) => castVote(actor, consultation.code, id, 1)
    await expect(vote(foreign.id)).rejects.toThrow(NotFound)
    await expect(vote('nothing')).rejects.toThrow(NotFound)
    for (const state of ['hiddenAt', 'heldAt', 'withdrawnAt']) {
      const statement = await createStatement(consultation, { [state]: new Date() })
      await expect(vote(statement.id)).rejects.toThrow(new Conflict('statement-gone'))
    }
    expect(await Vote.count()).toBe(0)
    expect(await waitingMaps()).toEqual([])
  })

  test('is refused a second after the closing, before the opening, and where nobody was asked', async () => {
    const consultation = await createConsultation()
    const statement = await createStatement(consultation)
    const actor = await createCitizen()
    const voteAt = (now: Date) => castVote(actor, consultation.code, statement.id, 1, now)
    const { opensAt, closesAt } = consultation
    await expect(voteAt(new Date(closesAt.getTime() + 1000))).rejects.toThrow('consultation-closed')
    await expect(voteAt(new Date(opensAt.getTime() - 1000))).rejects.toThrow(
      'consultation-not-open-yet',
    )
    await consultation.update({ forms: ['threads'] })
    await expect(voteAt(new Date())).rejects.toThrow(NotFound)
    expect(await countersOf(statement)).toEqual([0, 0, 0])
  })

  test('is refused to who was excluded', async () => {
    const consultation = await createConsultation()
    const statement = await createStatement(consultation)
    const actor = await createCitizen()
    const participant = await createParticipant(consultation, actor)
    await participant.update({ excludedAt: new Date(), excludedNote: '多重帳號。' })
    await expect(castVote(actor, consultation.code, statement.id, 1)).rejects.toThrow(
      'participant-excluded',
    )
  })
})

const add = (actor: SignedIn, { code }: Consultation, body: string) =>
  addStatement(actor, code, body)

describe('a statement', () => {
  test('stands on one line, up to 140 characters', async () => {
    const consultation = await createConsultation()
    const actor = await createCitizen()
    const { id } = await add(actor, consultation, '  應公開\n訓練資料\u202e。 ')
    expect((await Statement.findByPk(id))?.body).toBe('應公開 訓練資料。')
    await expect(add(actor, consultation, '𠀀'.repeat(141))).rejects.toThrow(
      new Invalid('body', 'statement-too-long'),
    )
    expect((await add(actor, consultation, '𠀀'.repeat(140))).outcome).toBe('added')
    for (const empty of ['', ' \n\t', '\u200b', '？！…'])
      await expect(add(actor, consultation, empty)).rejects.toThrow(
        new Invalid('body', 'statement-empty'),
      )
  })

  test('that was said already is pointed to, however it is written', async () => {
    const consultation = await createConsultation()
    const first = await add(await createCitizen(), consultation, 'AI 應標示。')
    const again = await add(await createCitizen(), consultation, 'ＡＩ應標示')
    expect(again).toEqual({ id: first.id, outcome: 'known' })
    const elsewhere = await add(await createCitizen(), await createConsultation(), 'AI 應標示。')
    expect(elsewhere.outcome).toBe('added')
    expect(await Statement.count({ where: { consultationId: consultation.id } })).toBe(1)
  })

  test('said by ten at once is there once', async () => {
    const consultation = await createConsultation()
    const people = await Promise.all(Array.from({ length: 10 }, createCitizen))
    const added = await Promise.all(people.map((actor) => add(actor, consultation, '同一句話')))
    expect(new Set(added.map(({ id }) => id)).size).toBe(1)
    expect(added.filter(({ outcome }) => outcome === 'added')).toHaveLength(1)
  })

  test('that moderators hid cannot come back by being said again', async () => {
    const consultation = await createConsultation()
    const { id } = await add(await createCitizen(), consultation, '不實的話')
    await Statement.update({ hiddenAt: new Date() }, { where: { id } })
    await expect(add(await createCitizen(), consultation, '不實的話！')).rejects.toThrow(
      new Invalid('body', 'statement-refused'),
    )
  })

  test('waits for a moderator where the consultation asks for it', async () => {
    const consultation = await createConsultation({ holdFirst: true })
    const actor = await createCitizen()
    const { id, outcome } = await add(actor, consultation, '第一次發言')
    expect(outcome).toBe('held')
    expect(await ModerationCase.findOne({ where: { subjectId: id } })).toMatchObject({
      subjectType: 'statement',
      openedBy: 'hold',
    })
    expect((await readNextStatement(await createCitizen(), consultation.code)).total).toBe(0)
    await expect(add(await createCitizen(), consultation, '第一次發言')).rejects.toThrow(
      new Invalid('body', 'statement-waiting'),
    )
  })

  test('of the office can be there before the opening, that of a citizen cannot', async () => {
    const consultation = await createConsultation({ phase: 'prepared' })
    const officer = await createOfficer()
    expect((await addSeedStatement(officer, consultation.code, '起始主張')).outcome).toBe('added')
    await consultation.update({ announcedAt: new Date() })
    await expect(add(await createCitizen(), consultation, '太早了')).rejects.toThrow(
      'consultation-not-open-yet',
    )
    const closed = await createConsultation({ phase: 'closed' })
    await expect(addSeedStatement(officer, closed.code, '太晚了')).rejects.toThrow(
      'consultation-closed',
    )
  })

  test('can be taken back by its author until five others have voted on it', async () => {
    const consultation = await createConsultation()
    const author = await createCitizen()
    const { id } = await add(author, consultation, '我改變主意了')
    await castVote(author, consultation.code, id, 1)
    for (let voter = 0; voter < 4; voter += 1)
      await castVote(await createCitizen(), consultation.code, id, -1)
    await expect(withdrawStatement(await createCitizen(), consultation.code, id)).rejects.toThrow(
      Forbidden,
    )
    const { id: kept } = await add(author, consultation, '這句留下')
    for (let voter = 0; voter < 5; voter += 1)
      await castVote(await createCitizen(), consultation.code, kept, -1)
    await expect(withdrawStatement(author, consultation.code, kept)).rejects.toThrow(
      'statement-voted-on',
    )
    await withdrawStatement(author, consultation.code, id)
    expect((await readNextStatement(author, consultation.code)).total).toBe(1)
    expect((await listMyVotes(author, consultation.code)).items).toMatchObject([
      { statementId: id, body: null, choice: 1 },
    ])
    expect((await add(author, consultation, '我改變主意了')).outcome).toBe('added')
  })
})

describe('the next statement', () => {
  test('is one that the reader has not voted on, until there is none', async () => {
    const consultation = await createConsultation()
    const statements = await Promise.all([1, 2, 3, 4].map(() => createStatement(consultation)))
    await createStatement(consultation, { hiddenAt: new Date() })
    const actor = await createCitizen()
    const seen: string[] = []
    for (let voted = 0; voted < 4; voted += 1) {
      const next = await readNextStatement(actor, consultation.code)
      expect(next).toMatchObject({ voted, total: 4, mayVote: true })
      seen.push(next.statement!.id)
      await castVote(actor, consultation.code, next.statement!.id, 0)
    }
    expect(seen.toSorted()).toEqual(statements.map(({ id }) => id).toSorted())
    const last = await readNextStatement(actor, consultation.code)
    expect(last).toMatchObject({ statement: null, voted: 4, total: 4 })
  })

  test('is the one asked for where it can be voted on, with the choice made', async () => {
    const consultation = await createConsultation()
    const [asked, hidden] = await Promise.all([
      createStatement(consultation),
      createStatement(consultation, { hiddenAt: new Date() }),
    ])
    const actor = await createCitizen()
    await castVote(actor, consultation.code, asked.id, -1)
    const read = (id: string) => readNextStatement(actor, consultation.code, id)
    expect((await read(asked.id)).statement).toMatchObject({ body: asked.body, choice: -1 })
    expect((await read(hidden.id)).statement).toBeNull()
    expect((await read('nothing')).statement).toBeNull()
  })

  test('does not come in a fixed order', async () => {
    const consultation = await createConsultation()
    await Promise.all(Array.from({ length: 8 }, () => createStatement(consultation)))
    const first = await Promise.all(
      Array.from({ length: 40 }, () => readNextStatement(visitor, consultation.code)),
    )
    const distinct = new Set(first.map(({ statement }) => statement!.id))
    expect(distinct.size).toBeGreaterThan(2)
    expect(first[0]!.mayVote).toBe(false)
  })
})

test('the list of own votes goes on where the page before ended', async () => {
  const consultation = await createConsultation()
  const actor = await createCitizen()
  for (let number = 0; number < 51; number += 1) {
    const { id } = await createStatement(consultation)
    await castVote(actor, consultation.code, id, 1)
  }
  const first = await listMyVotes(actor, consultation.code)
  const second = await listMyVotes(actor, consultation.code, first.next)
  expect([first.items.length, second.items.length]).toEqual([50, 1])
  expect(second.next).toBeNull()
  expect((await listMyVotes(await createCitizen(), consultation.code)).items).toEqual([])
})
