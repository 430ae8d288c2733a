import { describe, expect, test } from 'vitest'
import type { Consultation } from '#models/index.ts'
import {
  Comment,
  ModerationCase,
  Notice,
  Participant,
  RecordEntry,
  Report,
  Statement,
} from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { decideOnContribution } from '#server/consultations/moderation/decide-contribution.ts'
import type { Decision } from '#server/consultations/moderation/decide-contribution.ts'
import { listModerationQueue } from '#server/consultations/moderation/list-moderation-queue.ts'
import {
  lockConversation,
  unlockConversation,
} from '#server/consultations/moderation/lock-conversation.ts'
import { endPause, pauseAuthor } from '#server/consultations/moderation/pause-author.ts'
import { readModerated } from '#server/consultations/moderation/read-moderated.ts'
import { reportContribution } from '#server/consultations/moderation/report-contribution.ts'
import { ruleNames } from '#server/consultations/moderation/rule-names.ts'
import { publishProposal } from '#server/consultations/proposals/publish-proposal.ts'
import { readProposal } from '#server/consultations/proposals/read-proposal.ts'
import { addStatement } from '#server/consultations/statements/add-statement.ts'
import { castVote } from '#server/consultations/statements/cast-vote.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { readComment } from '#server/consultations/threads/read-comment.ts'
import { withdrawComment } from '#server/consultations/threads/withdraw-comment.ts'
import { Conflict, Invalid, NotFound } from '#server/errors.ts'
import { queryPool } from '#server/platform/database.ts'
import {
  createComment,
  createConsultation,
  createParticipant,
  createStatement,
} from '#test/factories/consultation.ts'
import { createCitizen, createModerator } from '#test/factories/people.ts'
import en from '../../../app/i18n/locales/en/moderation.json' with { type: 'json' }
import zhTW from '../../../app/i18n/locales/zh-TW/moderation.json' with { type: 'json' }

const because = { rule: 'insult', words: '第二句是人身攻擊。' }

/** Counters that do not say what the rows say. */
async function wrongCounters(): Promise<unknown[]> {
  const { rows } = await queryPool(`
    select 'replies' as what, c.id from comment c
    where reply_count <> (select count(*) from comment where parent_id = c.id and held_at is null)
    union all
    select 'thread', t.id from thread t
    where comment_count <> (select count(*) from comment where thread_id = t.id and held_at is null)
    union all
    select 'statement', s.id from statement s
    where agree_count + disagree_count + pass_count
      <> (select count(*) from vote where statement_id = s.id)`)
  return rows
}

/** A comment with somebody's report. */
async function createReported(consultation: Consultation, author?: SignedIn) {
  const by = await createParticipant(consultation, author)
  const comment = await createComment(consultation, { by, body: '閉嘴。' })
  const report = { kind: 'comment', id: comment.id, rule: 'insult', words: '罵人' }
  await reportContribution(await createCitizen(), consultation.code, report)
  const { id: caseId } = await ModerationCase.findOne({
    where: { subjectId: comment.id },
    rejectOnEmpty: true,
  })
  const decide = (moderator: SignedIn, decision: Partial<Decision>) =>
    decideOnContribution(moderator, consultation.code, {
      kind: 'comment',
      id: comment.id,
      caseId,
      action: 'hide',
      ...because,
      ...decision,
    })
  return { comment, caseId, decide, report }
}

const noticesOf = ({ accountId }: SignedIn) =>
  Notice.findAll({ where: { accountId }, order: ['id'] })

const namesOf = (source: typeof en.rules) =>
  Object.fromEntries(Object.entries(source).map(([rule, { name }]) => [rule, name]))

test('mails name the rules as the page of rules does', () => {
  expect(ruleNames).toEqual({ 'zh-TW': namesOf(zhTW.rules), en: namesOf(en.rules) })
})

describe('the queue', () => {
  test('shows what was reported and what is held, the oldest first, with the rules that were named', async () => {
    const consultation = await createConsultation({ holdFirst: true })
    const { comment, caseId, report } = await createReported(consultation)
    const again = { ...report, rule: 'off-topic' }
    await reportContribution(await createCitizen(), consultation.code, again)
    await publishComment(await createCitizen(), consultation.code, { body: '第一次發言' })
    const author = await Participant.findByPk(comment.participantId!)
    const { items } = await listModerationQueue(await createModerator())
    expect(items).toMatchObject([
      {
        id: caseId,
        why: 'report',
        excerpt: '閉嘴。',
        author: author!.pseudonym,
        reports: [
          { rule: 'insult', count: 1 },
          { rule: 'off-topic', count: 1 },
        ],
      },
      { why: 'hold', excerpt: '第一次發言', reports: [] },
    ])
    expect(JSON.stringify(items)).not.toContain('people.example')
  })

  test('goes on where a page ends', async () => {
    const consultation = await createConsultation()
    const by = await createParticipant(consultation)
    const rows = Array.from({ length: 23 }, () => ({
      consultationId: consultation.id,
      subjectType: 'comment' as const,
      subjectId: crypto.randomUUID(),
      authorId: by.id,
      openedBy: 'report' as const,
    }))
    await ModerationCase.bulkCreate(rows)
    const moderator = await createModerator()
    const first = await listModerationQueue(moderator)
    const second = await listModerationQueue(moderator, first.next)
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(ids).toHaveLength(23)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(second.next).toBeNull()
  })

  test('leaves out what was withdrawn, and the moderator’s own', async () => {
    const consultation = await createConsultation()
    const author = await createCitizen()
    const { comment } = await createReported(consultation, author)
    const moderator = await createModerator()
    await createReported(consultation, moderator)
    expect((await listModerationQueue(moderator)).items).toHaveLength(1)
    await withdrawComment(author, consultation.code, comment.id)
    expect((await listModerationQueue(moderator)).items).toEqual([])
    expect((await listModerationQueue(await createModerator())).items).toHaveLength(1)
  })
})

describe('hiding', () => {
  test('takes the words away, keeps the place and the rule, and tells the author why', async () => {
    const consultation = await createConsultation()
    const author = await createCitizen()
    const { comment, caseId, decide } = await createReported(consultation, author)
    await decide(await createModerator(), {})
    const shown = (await readComment(await createCitizen(), consultation.code, comment.id)).comment
    expect(shown).toMatchObject({ state: 'hidden', html: null, rule: 'insult' })
    expect(await noticesOf(author)).toMatchObject([
      {
        kind: 'moderation-decided',
        params: {
          decision: '您的留言已隱藏',
          rule: '人身攻擊',
          words: because.words,
          url: expect.stringContaining(`/moderation/cases/${caseId}`),
        },
      },
    ])
    expect(await wrongCounters()).toEqual([])
  })

  test.each([
    ['hide', '已經隱藏'],
    ['keep', '沒有違反規則'],
  ])('to %s it is told to who reported it, without anybody’s name', async (action, outcome) => {
    const consultation = await createConsultation()
    const { comment, decide } = await createReported(consultation)
    const reporter = await Report.findOne({ rejectOnEmpty: true })
    await decide(await createModerator(), { action })
    const [notice, ...more] = await Notice.findAll({ where: { accountId: reporter.accountId! } })
    expect(more).toEqual([])
    expect(notice).toMatchObject({ kind: 'report-decided' })
    expect(notice!.params).toEqual({
      consultation: consultation.titleZh,
      decision: expect.stringContaining(outcome),
      url: expect.stringContaining(`/comments/${comment.id}`),
    })
  })

  test('stands in the record without words and without whose it was', async () => {
    const consultation = await createConsultation()
    const { caseId, decide } = await createReported(consultation)
    await decide(await createModerator(), {})
    const entry = await RecordEntry.findOne({
      where: { verb: 'contribution.hidden' },
      rejectOnEmpty: true,
    })
    expect(entry).toMatchObject({ subjectType: 'moderation-case', subjectId: caseId })
    expect(JSON.stringify(entry)).not.toMatch(/閉嘴|人身攻擊/)
  })

  test('needs a rule and a reason', async () => {
    const consultation = await createConsultation()
    const { decide } = await createReported(consultation)
    const moderator = await createModerator()
    await expect(decide(moderator, { rule: '' })).rejects.toThrow('moderation-rule')
    await expect(decide(moderator, { words: '  ' })).rejects.toThrow('required')
    await expect(decide(moderator, { action: 'delete' })).rejects.toThrow(Invalid)
  })

  test('is not for the author, even where the author moderates', async () => {
    const consultation = await createConsultation()
    const moderator = await createModerator()
    const { decide, comment } = await createReported(consultation, moderator)
    for (const action of ['hide', 'keep'])
      await expect(decide(moderator, { action })).rejects.toThrow(new Conflict('moderation-own'))
    const { code } = consultation
    await expect(lockConversation(moderator, code, comment.id, because)).rejects.toThrow(
      'moderation-own',
    )
    expect((await readModerated(moderator, code, 'comment', comment.id)).actions).toEqual([])
  })

  test.each(['hide', 'keep'])(
    'and %s by two moderators at once has one outcome, and the second is told',
    async (action) => {
      const consultation = await createConsultation()
      const author = await createCitizen()
      const { comment, decide, caseId } = await createReported(consultation, author)
      const moderators = await Promise.all([createModerator(), createModerator()])
      const outcomes = await Promise.allSettled([
        decide(moderators[0], { action: 'hide' }),
        decide(moderators[1], { action }),
      ])
      const refused = outcomes.filter(({ status }) => status === 'rejected')
      expect(refused).toMatchObject([{ reason: { code: 'moderation-decided' } }])
      const decided = await ModerationCase.findAll({ where: { subjectId: comment.id } })
      expect(decided).toHaveLength(1)
      const isHidden = (await comment.reload()).hiddenAt !== null
      expect(decided[0]).toMatchObject({ id: caseId, action: isHidden ? 'hide' : 'keep' })
      expect(await noticesOf(author)).toHaveLength(isHidden ? 1 : 0)
    },
  )

  test('comes too late where its author has taken it back', async () => {
    const consultation = await createConsultation()
    const author = await createCitizen()
    const { comment, decide } = await createReported(consultation, author)
    await withdrawComment(author, consultation.code, comment.id)
    await expect(decide(await createModerator(), {})).rejects.toThrow('moderation-gone')
    const { words } = await readModerated(
      await createModerator(),
      consultation.code,
      'comment',
      comment.id,
    )
    expect(words.body).toBeNull()
  })

  test('of a statement can be undone, and its votes are as they were', async () => {
    const consultation = await createConsultation()
    const author = await createParticipant(consultation)
    const { id } = await createStatement(consultation, { participantId: author.id })
    await castVote(await createCitizen(), consultation.code, id, 1)
    const moderator = await createModerator()
    const decide = (action: string) =>
      decideOnContribution(moderator, consultation.code, {
        kind: 'statement',
        id,
        caseId: null,
        action,
        ...because,
      })
    await decide('hide')
    await expect(castVote(await createCitizen(), consultation.code, id, 1)).rejects.toThrow(
      'statement-gone',
    )
    await decide('restore')
    await expect(decide('restore')).rejects.toThrow('moderation-decided')
    await castVote(await createCitizen(), consultation.code, id, -1)
    expect(await Statement.findByPk(id)).toMatchObject({ agreeCount: 1, disagreeCount: 1 })
    expect(await wrongCounters()).toEqual([])
  })
})

async function createHeld(kind: 'comment' | 'statement' | 'proposal') {
  const consultation = await createConsultation({ holdFirst: true })
  const author = await createCitizen()
  const { code } = consultation
  const { id } = await {
    comment: async () => {
      const parent = await createComment(consultation)
      return publishComment(author, code, { body: '回覆', parentId: parent.id })
    },
    statement: () => addStatement(author, code, '應該公開。'),
    proposal: () => publishProposal(author, code, { title: '標題', body: '內容' }),
  }[kind]()
  const { id: caseId } = await ModerationCase.findOne({
    where: { subjectId: id },
    rejectOnEmpty: true,
  })
  const decide = (action: string, seen: string | null = caseId) =>
    createModerator().then((moderator) =>
      decideOnContribution(moderator, code, { kind, id, caseId: seen, action, ...because }),
    )
  return { consultation, author, code, id, decide }
}

describe('what is held', () => {
  test.each(['comment', 'statement', 'proposal'] as const)(
    'as a %s is public once it is approved, counts, and its author is told',
    async (kind) => {
      const { author, id, decide } = await createHeld(kind)
      await decide('approve')
      await expect(decide('approve')).rejects.toThrow('moderation-decided')
      const { rows } = await queryPool(`select held_at, hidden_at from ${kind} where id = $1`, [id])
      expect(rows).toEqual([{ held_at: null, hidden_at: null }])
      expect(await noticesOf(author)).toMatchObject([{ kind: 'moderation-lifted' }])
      expect(await wrongCounters()).toEqual([])
    },
  )

  test('as a reply is told to whom it replies to once it is approved, not before', async () => {
    const { id, decide } = await createHeld('comment')
    const reply = await Comment.findByPk(id, { rejectOnEmpty: true })
    const parent = await Comment.findByPk(reply.parentId!, { rejectOnEmpty: true })
    const repliedTo = await Participant.findByPk(parent.participantId!, { rejectOnEmpty: true })
    const where = { accountId: repliedTo.accountId!, kind: 'comment-reply' }
    expect(await Notice.count({ where })).toBe(0)
    await decide('approve')
    expect(await Notice.count({ where })).toBe(1)
  })

  test('and was approved by two at once is counted once', async () => {
    const { decide } = await createHeld('comment')
    const outcomes = await Promise.allSettled([decide('approve'), decide('approve')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await wrongCounters()).toEqual([])
  })

  test('and was refused is seen by its author and moderators alone', async () => {
    const { author, code, id, decide } = await createHeld('comment')
    await decide('refuse')
    await expect(readComment(await createCitizen(), code, id)).rejects.toThrow(NotFound)
    const shown = (await readComment(author, code, id)).comment
    expect(shown).toMatchObject({ state: 'hidden', html: null, rule: 'insult' })
    expect(await wrongCounters()).toEqual([])
    await decide('restore', null)
    expect((await readComment(await createCitizen(), code, id)).comment.state).toBe('shown')
    expect(await wrongCounters()).toEqual([])
  })

  test('as a proposal that was refused is not there for others', async () => {
    const { code, id, decide } = await createHeld('proposal')
    await decide('refuse')
    await expect(readProposal(await createCitizen(), code, id)).rejects.toThrow(NotFound)
  })
})

describe('a conversation', () => {
  test('that is locked takes no reply until it is unlocked, and both are done once', async () => {
    const consultation = await createConsultation()
    const { code } = consultation
    const author = await createCitizen()
    const root = await createComment(consultation, {
      by: await createParticipant(consultation, author),
    })
    const reply = await createComment(consultation, { parent: root })
    const moderator = await createModerator()
    const lock = () => lockConversation(moderator, code, reply.id, because)
    const outcomes = await Promise.allSettled([lock(), lock()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const answer = async () =>
      publishComment(await createCitizen(), code, { body: '回覆', parentId: reply.id })
    await expect(answer()).rejects.toThrow(new Conflict('conversation-locked'))
    expect(await noticesOf(author)).toHaveLength(1)
    await unlockConversation(moderator, code, root.id)
    await expect(unlockConversation(moderator, code, root.id)).rejects.toThrow('moderation-decided')
    await answer()
    expect(await wrongCounters()).toEqual([])
  })

  test('that does not exist cannot be locked', async () => {
    const { code } = await createConsultation()
    const lock = createModerator().then((actor) => lockConversation(actor, code, 'x', because))
    await expect(lock).rejects.toThrow(NotFound)
  })
})

describe('a pause', () => {
  test('keeps somebody from writing and voting in this consultation alone, until it ends', async () => {
    const consultation = await createConsultation()
    const { code } = consultation
    const author = await createCitizen()
    const { comment } = await createReported(consultation, author)
    const statement = await createStatement(consultation)
    const about = { kind: 'comment', id: comment.id }
    const moderator = await createModerator()
    const pause = { ...about, days: 3, ...because }
    await expect(pauseAuthor(moderator, code, { ...pause, days: 400 })).rejects.toThrow(
      'pause-days',
    )
    await pauseAuthor(moderator, code, pause)
    await expect(pauseAuthor(await createModerator(), code, pause)).rejects.toThrow(
      'moderation-decided',
    )
    const refused = new Conflict('participant-paused')
    await expect(publishComment(author, code, { body: '再說' })).rejects.toThrow(refused)
    await expect(castVote(author, code, statement.id, 1)).rejects.toThrow(refused)
    const inFourDays = new Date(Date.now() + 4 * 24 * 3_600_000)
    await publishComment(author, code, { body: '再說' }, inFourDays)
    await publishComment(author, (await createConsultation()).code, { body: '別處' })
    await endPause(moderator, code, about)
    await publishComment(author, code, { body: '又可以了' })
    await expect(endPause(moderator, code, about)).rejects.toThrow('moderation-decided')
    expect((await noticesOf(author)).map(({ kind }) => kind)).toEqual([
      'moderation-decided',
      'moderation-lifted',
    ])
  })
})
