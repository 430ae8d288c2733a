import { describe, expect, test } from 'vitest'
import { Endorsement, ModerationCase, Notice, Participant, Proposal } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { answerDue } from '#server/consultations/proposals/answer-due.ts'
import { editProposal } from '#server/consultations/proposals/edit-proposal.ts'
import {
  endorseProposal,
  withdrawEndorsement,
} from '#server/consultations/proposals/endorse-proposal.ts'
import { listProposals } from '#server/consultations/proposals/list-proposals.ts'
import { publishProposal } from '#server/consultations/proposals/publish-proposal.ts'
import { readProposalPreview } from '#server/consultations/proposals/read-proposal-preview.ts'
import { readProposal } from '#server/consultations/proposals/read-proposal.ts'
import { tellReached } from '#server/consultations/proposals/tell-reached.ts'
import { withdrawProposal } from '#server/consultations/proposals/withdraw-proposal.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#server/errors.ts'
import { database } from '#server/platform/database.ts'
import { createConsultation, createTopic } from '#test/factories/consultation.ts'
import { createCitizen, createModerator } from '#test/factories/people.ts'

const text = { title: '公部門網站應提供易讀版', body: '每一頁都要有**易讀版**。' }
const dayMs = 24 * 3_600_000

async function propose(
  settings: Parameters<typeof createConsultation>[0] = {},
  input: object = {},
): Promise<{ consultation: Consultation; author: SignedIn; id: string }> {
  const consultation = await createConsultation(settings)
  const author = await createCitizen()
  const { id } = await publishProposal(author, consultation.code, { ...text, ...input })
  return { consultation, author, id }
}

/** Proposals whose counter is not the number of their endorsements. */
async function falseCounters(): Promise<unknown[]> {
  const [rows] = await database.query(`
    select id from proposal p where endorsement_count <>
      (select count(*) from endorsement where proposal_id = p.id)`)
  return rows
}

const tellAll = (proposalId: string) =>
  tellReached.run({ proposalId }, { signal: new AbortController().signal })

const jobsFor = async (proposalId: string): Promise<number> => {
  const [rows] = await database.query(
    `select 1 from queue.job where name = 'consultations.proposal-reached'
     and data->>'proposalId' = $1`,
    { bind: [proposalId] },
  )
  return rows.length
}

describe('a proposal', () => {
  test('is read by everybody, endorsed by who made it, without a name but the one chosen', async () => {
    const { consultation, author, id } = await propose({ proposalDays: 60 })
    const seen = await readProposal(visitor, consultation.code, id)
    const participant = await Participant.findOne({ where: { accountId: author.accountId } })
    expect(seen).toMatchObject({
      state: 'shown',
      title: text.title,
      html: expect.stringContaining('<strong>易讀版</strong>'),
      author: participant!.pseudonym,
      endorsing: { count: 1, threshold: 5000, standing: 'gathering', reachedAt: null, duty: null },
      isMine: false,
      may: { endorse: false, withdrawEndorsement: false, edit: false, withdraw: false },
    })
    expect(await readProposal(author, consultation.code, id)).toMatchObject({
      isMine: true,
      isEndorsed: true,
      may: { endorse: false, withdrawEndorsement: false, edit: true, withdraw: true },
    })
  })

  test('sent twice is one proposal', async () => {
    const { code } = await createConsultation()
    const author = await createCitizen()
    const both = await Promise.all([
      publishProposal(author, code, text),
      publishProposal(author, code, text),
    ])
    expect(both[0].id).toBe(both[1].id)
    expect((await listProposals(visitor, code)).items).toHaveLength(1)
  })

  test.each([
    { title: ' \u200d ', field: 'title', code: 'required' },
    { title: '長'.repeat(101), field: 'title', code: 'tooLong?max=100' },
    { body: '\n\n', field: 'body', code: 'required' },
    { body: '長'.repeat(10_001), field: 'body', code: 'tooLong?max=10000' },
  ])('with $field $code is refused', async ({ field, code, ...wrong }) => {
    const consultation = await createConsultation()
    const attempt = publishProposal(await createCitizen(), consultation.code, { ...text, ...wrong })
    await expect(attempt).rejects.toMatchObject({ field, code })
    expect(await Proposal.count({ where: { consultationId: consultation.id } })).toBe(0)
  })

  test('cannot stand under a topic of another consultation', async () => {
    const foreign = await createTopic(await createConsultation())
    const { code } = await createConsultation()
    const attempt = publishProposal(await createCitizen(), code, { ...text, topicId: foreign.id })
    await expect(attempt).rejects.toThrow(Invalid)
  })

  test('can be made until the consultation closes, and not a second later', async () => {
    const { code, closesAt } = await createConsultation()
    const author = await createCitizen()
    const late = publishProposal(author, code, text, new Date(closesAt.getTime() + 1000))
    await expect(late).rejects.toThrow(new Conflict('consultation-closed'))
    await publishProposal(author, code, text, new Date(closesAt.getTime() - 1))
  })

  test('cannot be made where the consultation asks for none', async () => {
    const { code } = await createConsultation({ forms: ['threads'] })
    await expect(publishProposal(await createCitizen(), code, text)).rejects.toThrow(NotFound)
    await expect(listProposals(visitor, code)).rejects.toThrow(NotFound)
  })

  test('can be changed by who made it, until somebody endorses it', async () => {
    const { consultation, author, id } = await propose()
    await editProposal(author, consultation.code, id, { ...text, title: '改過的標題' })
    expect((await readProposal(visitor, consultation.code, id)).title).toBe('改過的標題')
    const stranger = await createCitizen()
    await expect(editProposal(stranger, consultation.code, id, text)).rejects.toThrow(Forbidden)
    await endorseProposal(stranger, consultation.code, id)
    await expect(editProposal(author, consultation.code, id, text)).rejects.toThrow(
      new Conflict('proposal-endorsed'),
    )
  })

  test('that was withdrawn keeps its place and loses its words', async () => {
    const { consultation, author, id } = await propose()
    await expect(withdrawProposal(await createCitizen(), consultation.code, id)).rejects.toThrow(
      Forbidden,
    )
    await withdrawProposal(author, consultation.code, id)
    const seen = await readProposal(author, consultation.code, id)
    expect(seen).toMatchObject({ state: 'withdrawn', title: null, html: null })
    await expect(endorseProposal(await createCitizen(), consultation.code, id)).rejects.toThrow(
      new Conflict('proposal-gone'),
    )
  })

  test('that is held back exists for who made it and for moderators', async () => {
    const { consultation, author, id } = await propose()
    await Proposal.update({ heldAt: new Date() }, { where: { id } })
    const stranger = await createCitizen()
    await expect(readProposal(stranger, consultation.code, id)).rejects.toThrow(NotFound)
    await expect(endorseProposal(stranger, consultation.code, id)).rejects.toThrow(NotFound)
    expect((await listProposals(stranger, consultation.code)).items).toEqual([])
    expect((await listProposals(author, consultation.code)).waiting.map(({ id }) => id)).toEqual([
      id,
    ])
    expect((await readProposal(await createModerator(), consultation.code, id)).state).toBe('held')
  })

  test.each([
    { setting: 'holdFirst', input: {} },
    { setting: 'holdLinks', input: { body: 'https://one.example https://two.example' } },
  ])('waits for a moderator where $setting asks for it', async ({ setting, input }) => {
    const { consultation, author, id } = await propose({ [setting]: true }, input)
    expect((await readProposal(author, consultation.code, id)).state).toBe('held')
    const waiting = await ModerationCase.findOne({ where: { subjectId: id } })
    expect(waiting).toMatchObject({ subjectType: 'proposal', openedBy: 'hold', action: null })
  })

  test('that was hidden tells nobody its words', async () => {
    const { consultation, author, id } = await propose()
    await Proposal.update({ hiddenAt: new Date() }, { where: { id } })
    const told = [
      await readProposal(author, consultation.code, id),
      await listProposals(author, consultation.code),
    ]
    expect(JSON.stringify(told)).not.toContain('易讀')
  })
})

describe('an endorsement', () => {
  test('counts once for each person, also when sent twice at once', async () => {
    const { consultation, id } = await propose()
    const person = await createCitizen()
    const endorse = () => endorseProposal(person, consultation.code, id)
    await Promise.all([endorse(), endorse(), endorse()])
    expect((await readProposal(person, consultation.code, id)).endorsing.count).toBe(2)
    expect(await falseCounters()).toEqual([])
  })

  test('can be taken back, but not by who proposes', async () => {
    const { consultation, author, id } = await propose()
    const person = await createCitizen()
    await endorseProposal(person, consultation.code, id)
    const back = () => withdrawEndorsement(person, consultation.code, id)
    await Promise.all([back(), back()])
    expect(await readProposal(person, consultation.code, id)).toMatchObject({
      endorsing: { count: 1 },
      isEndorsed: false,
      may: { endorse: true },
    })
    await expect(withdrawEndorsement(author, consultation.code, id)).rejects.toThrow(
      new Conflict('proposal-own-endorsement'),
    )
    expect(await falseCounters()).toEqual([])
  })

  test('is taken for whole days, and then no more', async () => {
    const { consultation, id } = await propose({
      proposalDays: 10,
      closesAt: new Date(Date.now() + 40 * dayMs),
    })
    const { closesAt } = await Proposal.findByPk(id, { rejectOnEmpty: true })
    expect(closesAt.getTime() - Date.now()).toBeGreaterThan(10 * dayMs)
    expect(closesAt.toISOString()).toMatch(/T16:00:00.000Z$/)
    const person = await createCitizen()
    await expect(endorseProposal(person, consultation.code, id, closesAt)).rejects.toThrow(
      new Conflict('proposal-over'),
    )
    const { endorsing } = await readProposal(visitor, consultation.code, id, closesAt)
    expect(endorsing).toMatchObject({ standing: 'over', daysLeft: 0 })
    await endorseProposal(person, consultation.code, id, new Date(closesAt.getTime() - 1))
  })

  test('ends with the consultation', async () => {
    const { consultation, id } = await propose({ closesAt: new Date(Date.now() + 3 * dayMs) })
    const { endorsing } = await readProposal(visitor, consultation.code, id)
    expect(endorsing.daysLeft).toBe(3)
    const late = endorseProposal(
      await createCitizen(),
      consultation.code,
      id,
      consultation.closesAt,
    )
    await expect(late).rejects.toThrow(new Conflict('consultation-closed'))
  })
})

describe('the threshold', () => {
  test('is reached once by two who come at once, and all who stand by it are told once', async () => {
    const { consultation, author, id } = await propose({ proposalThreshold: 3 })
    const first = await createCitizen()
    await endorseProposal(first, consultation.code, id)
    const two = [await createCitizen(), await createCitizen()]
    await Promise.all(two.map((person) => endorseProposal(person, consultation.code, id)))
    expect(await jobsFor(id)).toBe(1)
    await tellAll(id)
    await tellAll(id)
    const told = await Notice.findAll({ where: { kind: 'proposal-reached' } })
    const mine = told.filter(({ params }) => String(params.url).includes(id))
    const accounts = mine.map(({ accountId }) => accountId)
    const inTime = [author, first]
    expect(accounts).toHaveLength(new Set(accounts).size)
    expect(accounts).toEqual(expect.arrayContaining(inTime.map((person) => person.accountId)))
    // Of the two that came at once the second found it reached already.
    expect(accounts).toHaveLength(3)
    expect(await falseCounters()).toEqual([])
  })

  test('stays reached, and the proposal standing, whoever goes', async () => {
    const { consultation, author, id } = await propose({ proposalThreshold: 2 })
    const person = await createCitizen()
    await endorseProposal(person, consultation.code, id)
    const { reachedAt } = (await readProposal(person, consultation.code, id)).endorsing
    await withdrawEndorsement(person, consultation.code, id)
    await endorseProposal(person, consultation.code, id)
    const seen = await readProposal(person, consultation.code, id)
    expect(seen.endorsing).toMatchObject({ standing: 'reached', reachedAt })
    expect(seen.endorsing.duty?.due).toBe(answerDue(new Date(reachedAt!)))
    expect(await jobsFor(id)).toBe(1)
    await expect(withdrawProposal(author, consultation.code, id)).rejects.toThrow(
      new Conflict('proposal-reached'),
    )
  })

  test('is reached by the proposal itself where one is enough', async () => {
    const { consultation, id } = await propose({ proposalThreshold: 1 })
    expect((await readProposal(visitor, consultation.code, id)).endorsing.standing).toBe('reached')
  })

  test.each([
    ['2026-11-24T02:00:00+08:00', '2027-01-25', 'the 24th is a Sunday'],
    ['2026-12-31T10:00:00+08:00', '2027-03-02', 'February has no 31st, and its last days are off'],
    ['2026-11-23T17:00:00Z', '2027-01-25', 'it was the 24th already in Taiwan'],
    ['2027-05-12T10:00:00+08:00', '2027-07-12', 'a working day'],
  ])('reached at %s, an answer is due on %s: %s', (reachedAt, due) => {
    expect(answerDue(new Date(reachedAt))).toBe(due)
  })
})

describe('the list', () => {
  test('goes on where the page before ended, in both orders', async () => {
    const consultation = await createConsultation()
    for (let number = 1; number <= 21; number += 1) {
      const { id } = await publishProposal(await createCitizen(), consultation.code, {
        ...text,
        title: `第 ${number} 案`,
      })
      await Proposal.update({ endorsementCount: 100 - number }, { where: { id } })
    }
    const { items, next } = await listProposals(visitor, consultation.code, 'newest')
    expect(items).toHaveLength(20)
    expect(items[0]!.title).toBe('第 21 案')
    const rest = await listProposals(visitor, consultation.code, 'newest', next)
    expect(rest.items.map(({ title }) => title)).toEqual(['第 1 案'])
    const most = await listProposals(visitor, consultation.code, 'endorsed')
    expect(most.items[0]!.title).toBe('第 1 案')
    const least = await listProposals(visitor, consultation.code, 'endorsed', most.next)
    expect(least.items.map(({ title }) => title)).toEqual(['第 21 案'])
  })

  test('tells nothing of who endorses', async () => {
    const { consultation, author, id } = await propose()
    const person = await createCitizen()
    await endorseProposal(person, consultation.code, id)
    const { participantId } = (await Endorsement.findAll({ where: { proposalId: id } })).at(-1)!
    const { pseudonym } = await Participant.findByPk(participantId, { rejectOnEmpty: true })
    const told = JSON.stringify(await listProposals(author, consultation.code))
    expect(told).not.toContain(participantId)
    expect(told).not.toContain(pseudonym)
  })
})

test('while one writes, similar titles of the same consultation are shown, the nearest first', async () => {
  const { consultation } = await propose()
  const author = await createCitizen()
  for (const title of ['政府網站要有易讀版', '公開預算資料', 'Publish an easy-read version']) {
    await publishProposal(author, consultation.code, { ...text, title })
  }
  await propose()
  const preview = await readProposalPreview(author, consultation.code, {
    title: '公部門網站提供易讀版',
    body: '<script>alert(1)</script>',
  })
  expect(preview.similar.map(({ title }) => title)).toEqual([text.title, '政府網站要有易讀版'])
  expect(preview.html).not.toContain('<script')
  const latin = await readProposalPreview(author, consultation.code, {
    ...text,
    title: 'An easy-read version for all',
  })
  expect(latin.similar.map(({ title }) => title)).toEqual(['Publish an easy-read version'])
})
