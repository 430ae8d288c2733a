import { describe, expect, test } from 'vitest'
import { Comment, ModerationCase, Notice, Proposal, RecordEntry, Statement } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { downloadMyData } from '#server/accounts/download-my-data.ts'
import { appealDecision } from '#server/consultations/moderation/appeal-decision.ts'
import { decideAppeal } from '#server/consultations/moderation/decide-appeal.ts'
import { decideOnContribution } from '#server/consultations/moderation/decide-contribution.ts'
import { listModerationQueue } from '#server/consultations/moderation/list-moderation-queue.ts'
import {
  downloadModerationRecord,
  listModerationRecord,
  readModerationTotals,
} from '#server/consultations/moderation/list-moderation-record.ts'
import { pauseAuthor } from '#server/consultations/moderation/pause-author.ts'
import { readCase } from '#server/consultations/moderation/read-case.ts'
import { readPause } from '#server/consultations/moderation/read-pause.ts'
import { listProposals } from '#server/consultations/proposals/list-proposals.ts'
import { readProposal } from '#server/consultations/proposals/read-proposal.ts'
import { listMyVotes } from '#server/consultations/statements/list-my-votes.ts'
import { readNextStatement } from '#server/consultations/statements/read-next-statement.ts'
import { listComments } from '#server/consultations/threads/list-comments.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { readComment } from '#server/consultations/threads/read-comment.ts'
import { readQuote } from '#server/consultations/threads/read-quote.ts'
import { Conflict, NotFound } from '#server/errors.ts'
import {
  createComment,
  createConsultation,
  createParticipant,
  createProposal,
  createStatement,
} from '#test/factories/consultation.ts'
import { createCitizen, createModerator } from '#test/factories/people.ts'

const because = { rule: 'insult', words: '第二句是人身攻擊。' }
const secret = '不該被看見的字'

/** A contribution of somebody that a moderator has hidden. */
async function createHidden(kind: 'comment' | 'statement' | 'proposal' = 'comment') {
  const consultation = await createConsultation()
  const author = await createCitizen()
  const by = await createParticipant(consultation, author)
  const { id } = await {
    comment: () => createComment(consultation, { by, body: secret }),
    statement: () => createStatement(consultation, { participantId: by.id, body: secret }),
    proposal: () => createProposal(consultation, { participantId: by.id, title: secret }),
  }[kind]()
  const first = await createModerator()
  const { code } = consultation
  const decision = { kind, id, caseId: null, action: 'hide', ...because }
  await decideOnContribution(first, code, decision)
  const { id: caseId } = await ModerationCase.findOne({
    where: { subjectId: id },
    rejectOnEmpty: true,
  })
  const appeal = (actor: SignedIn = author) => appealDecision(actor, code, caseId, '我不服。')
  const answer = (actor: SignedIn, outcome: string) =>
    decideAppeal(actor, code, caseId, { outcome, words: '再看過了。' })
  return { consultation, code, author, by, id, caseId, first, appeal, answer }
}

const hiddenAt = async (kind: 'comment' | 'statement' | 'proposal', id: string) => {
  const options = { rejectOnEmpty: true as const }
  if (kind === 'comment') return (await Comment.findByPk(id, options)).hiddenAt
  if (kind === 'statement') return (await Statement.findByPk(id, options)).hiddenAt
  return (await Proposal.findByPk(id, options)).hiddenAt
}

describe('an appeal', () => {
  test.each(['comment', 'statement', 'proposal'] as const)(
    'that is granted brings a %s back, and both are told',
    async (kind) => {
      const { id, author, first, appeal, answer } = await createHidden(kind)
      await appeal()
      await answer(await createModerator(), 'overturned')
      expect(await hiddenAt(kind, id)).toBeNull()
      for (const { accountId } of [author, first]) {
        const told = await Notice.findAll({ where: { accountId, kind: 'appeal-decided' } })
        expect(told).toMatchObject([
          { params: { decision: '申復成立，原決定已撤銷', words: '再看過了。' } },
        ])
      }
    },
  )

  test('that is not granted leaves it hidden', async () => {
    const { id, code, author, caseId, appeal, answer } = await createHidden()
    await appeal()
    await answer(await createModerator(), 'upheld')
    expect(await hiddenAt('comment', id)).not.toBeNull()
    expect(await readCase(author, code, caseId)).toMatchObject({
      appeal: { words: '我不服。', outcome: 'upheld', wordsBack: '再看過了。' },
      mayAppeal: false,
    })
  })

  test('is decided neither by the first moderator, nor by who appeals, nor twice', async () => {
    const { first, appeal, answer } = await createHidden()
    const other = await createModerator()
    await expect(answer(other, 'upheld')).rejects.toThrow(NotFound)
    await appeal()
    await expect(answer(first, 'upheld')).rejects.toThrow(new Conflict('appeal-same'))
    await expect(answer(other, 'perhaps')).rejects.toThrow('appeal-outcome')
    const outcomes = await Promise.allSettled([
      answer(other, 'overturned'),
      answer(await createModerator(), 'upheld'),
    ])
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'appeal-decided' } }])
  })

  test('is made once, by the author alone, while the decision holds', async () => {
    const { code, id, appeal, answer, first } = await createHidden()
    await expect(appeal(await createCitizen())).rejects.toThrow(NotFound)
    const outcomes = await Promise.allSettled([appeal(), appeal()])
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'appeal-once' } },
    ])
    const restore = { kind: 'comment', id, caseId: null, action: 'restore' }
    await expect(decideOnContribution(first, code, restore)).rejects.toThrow(
      'moderation-appeal-waits',
    )
    await answer(await createModerator(), 'upheld')
    await decideOnContribution(first, code, restore)
    const again = await createHidden()
    await decideOnContribution(again.first, again.code, { ...restore, id: again.id })
    await expect(again.appeal()).rejects.toThrow(new Conflict('appeal-over'))
  })

  test('waits in the queue of moderators, the first of whom is told to leave it', async () => {
    const { caseId, first, appeal } = await createHidden()
    await appeal()
    const [waiting] = (await listModerationQueue(await createModerator())).items
    expect(waiting).toMatchObject({ id: caseId, why: 'appeal', isFirst: false, action: 'hide' })
    expect((await listModerationQueue(first)).items).toMatchObject([{ isFirst: true }])
  })

  test('against a pause lets its author take part again', async () => {
    const { code, id, author, first } = await createHidden()
    const pause = { kind: 'comment', id, days: 7, ...because }
    await pauseAuthor(first, code, pause)
    const paused = await readPause(author, code)
    expect(paused).toMatchObject({ rule: 'insult' })
    expect(await readPause(visitor, code)).toBeNull()
    await appealDecision(author, code, paused!.caseId!, '我不服。')
    const answer = { outcome: 'overturned', words: '太重了。' }
    await decideAppeal(await createModerator(), code, paused!.caseId!, answer)
    expect(await readPause(author, code)).toBeNull()
    await publishComment(author, code, { body: '又可以了' })
  })

  test('is seen, with its reason, by its author and by moderators alone', async () => {
    const { code, caseId, author } = await createHidden()
    const seen = await readCase(author, code, caseId)
    expect(seen).toMatchObject({
      ...because,
      action: 'hide',
      contribution: { body: secret },
      mayAppeal: true,
      mayDecide: false,
    })
    await expect(readCase(await createCitizen(), code, caseId)).rejects.toThrow(NotFound)
    await expect(readCase(author, code, 'x')).rejects.toThrow(NotFound)
  })

  test('stands in the public record of everything without whose it was', async () => {
    const { appeal, caseId } = await createHidden()
    await appeal()
    const entry = await RecordEntry.findOne({
      where: { verb: 'decision.appealed' },
      rejectOnEmpty: true,
    })
    expect(entry).toMatchObject({ accountId: null, subjectId: caseId })
    expect(JSON.stringify(entry)).not.toContain('我不服')
  })
})

describe('the record of moderation', () => {
  test('says when, what, by which rule and with which outcome, and neither words nor people', async () => {
    const { code, author, by, appeal, answer, first, id } = await createHidden()
    await appeal()
    await answer(await createModerator(), 'overturned')
    await pauseAuthor(first, code, { kind: 'comment', id, days: 1, ...because })
    const { items } = await listModerationRecord(visitor, code)
    const common = { rule: 'insult', role: 'moderator' }
    expect(items).toMatchObject([
      { kind: 'participant', action: 'pause', appeal: 'none', ...common },
      { kind: 'comment', action: 'hide', appeal: 'overturned', ...common },
    ])
    expect(await readModerationTotals(visitor, code)).toEqual({
      decisions: [
        { action: 'hide', rule: 'insult', count: 1 },
        { action: 'pause', rule: 'insult', count: 1 },
      ],
      overturned: 1,
    })
    const csv = await downloadModerationRecord(visitor, code, 'csv')
    const json = await downloadModerationRecord(visitor, code, 'json')
    expect(csv.body.split('\r\n')).toHaveLength(4)
    expect(JSON.parse(json.body)).toEqual(items)
    const told = JSON.stringify([items, csv, json])
    for (const kept of [secret, because.words, by.pseudonym, by.id, author.accountId])
      expect(told).not.toContain(kept)
  })

  test('goes on where a page ends', async () => {
    const consultation = await createConsultation()
    const decidedAt = new Date()
    const rows = Array.from({ length: 53 }, () => ({
      consultationId: consultation.id,
      subjectType: 'comment' as const,
      subjectId: crypto.randomUUID(),
      openedBy: 'report' as const,
      action: 'keep' as const,
      decidedAt,
    }))
    await ModerationCase.bulkCreate(rows)
    const first = await listModerationRecord(visitor, consultation.code)
    const second = await listModerationRecord(visitor, consultation.code, first.next)
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(53)
    expect(second.next).toBeNull()
  })
})

test('hidden words leave the server for nobody but their author and moderators', async () => {
  const { consultation, code, id } = await createHidden()
  const { id: other } = await createComment(consultation)
  const proposal = await createHidden('proposal')
  const statement = await createHidden('statement')
  const reader = await createCitizen()
  const all = await Promise.all([
    listComments(reader, code),
    readComment(reader, code, id),
    readComment(reader, code, other),
    readQuote(reader, code, id),
    listProposals(reader, proposal.code),
    readProposal(reader, proposal.code, proposal.id),
    readNextStatement(reader, statement.code, statement.id),
    listMyVotes(reader, statement.code),
    listModerationRecord(reader, code),
    downloadMyData(reader, 'zh-TW'),
    downloadMyData(await createModerator(), 'zh-TW'),
  ])
  expect(JSON.stringify(all)).not.toContain(secret)
})
