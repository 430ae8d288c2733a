import { describe, expect, test } from 'vitest'
import {
  Comment,
  ContributionDraft,
  ModerationCase,
  Participant,
  Revision,
  Support,
  Thread,
} from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { chooseName } from '#server/consultations/threads/choose-name.ts'
import { countNewComments } from '#server/consultations/threads/count-new-comments.ts'
import { readDraft, saveDraft } from '#server/consultations/threads/draft.ts'
import { editComment } from '#server/consultations/threads/edit-comment.ts'
import { holdReason } from '#server/consultations/threads/hold-reason.ts'
import { listComments } from '#server/consultations/threads/list-comments.ts'
import { listPlaces } from '#server/consultations/threads/list-places.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { readComment } from '#server/consultations/threads/read-comment.ts'
import { readQuote } from '#server/consultations/threads/read-quote.ts'
import { supportComment, unsupportComment } from '#server/consultations/threads/support-comment.ts'
import { withdrawComment } from '#server/consultations/threads/withdraw-comment.ts'
import { Forbidden, Invalid, NotFound, SignInNeeded } from '#server/errors.ts'
import { database } from '#server/platform/database.ts'
import {
  createComment,
  createConsultation,
  createParagraph,
  createParticipant,
  createTopic,
} from '#test/factories/consultation.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createCitizen, createModerator, createOfficer } from '#test/factories/people.ts'

const minuteMs = 60_000
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minuteMs)
const body = '應該先試辦一年。'

const publish = async (consultation: Consultation, input: object = {}) =>
  publishComment(await createCitizen(), consultation.code, { body, ...input })

/** The counters that are stored, and what they should be, for every comment and thread. */
async function falseCounters(): Promise<unknown[]> {
  const [rows] = await database.query(`
    select id::text, support_count, reply_count from comment c where
      support_count <> (select count(*) from support where comment_id = c.id)
      or reply_count <> (select count(*) from comment where parent_id = c.id and held_at is null)
    union all
    select id::text, comment_count, 0 from thread t where
      comment_count <> (select count(*) from comment where thread_id = t.id and held_at is null)`)
  return rows
}

describe('a comment', () => {
  test('is read by everybody in its place and in no other', async () => {
    const consultation = await createConsultation()
    const topic = await createTopic(consultation)
    const { number } = await createParagraph(consultation)
    const { id } = await publish(consultation, { topic: topic.id })
    const onTopic = await listComments(visitor, consultation.code, { topic: topic.id })
    expect(onTopic.conversations.map(({ root }) => root.id)).toEqual([id])
    expect(onTopic.conversations[0]!.root).toMatchObject({
      state: 'shown',
      html: expect.stringContaining(body),
      isMine: false,
      may: { reply: false, support: false, edit: false, withdraw: false },
    })
    expect((await listComments(visitor, consultation.code)).conversations).toEqual([])
    expect(
      (await listComments(visitor, consultation.code, { paragraph: number })).conversations,
    ).toEqual([])
    const places = await listPlaces(visitor, consultation.code)
    expect(places.map(({ kind, count }) => [kind, count])).toEqual([
      ['whole', 0],
      ['topic', 1],
      ['paragraph', 0],
    ])
  })

  test('needs somebody who is signed in', async () => {
    const { code } = await createConsultation()
    await expect(publishComment(visitor, code, { body })).rejects.toThrow(SignInNeeded)
  })

  test.each([
    ['nothing', '', 'comment-empty'],
    ['spaces of all widths', ' \u3000\n\t\u2003 ', 'comment-empty'],
    ['what shows nothing', '\u200b\u200d\u2060\u00ad', 'comment-empty'],
    ['too much', '字'.repeat(5001), 'comment-too-long'],
  ])('of %s is refused', async (_what, text, code) => {
    const consultation = await createConsultation()
    await expect(publish(consultation, { body: text })).rejects.toEqual(new Invalid('body', code))
    expect(await Comment.count({ where: { consultationId: consultation.id } })).toBe(0)
  })

  test('may have 5,000 characters, also rare ones that count twice elsewhere', async () => {
    const { id } = await publish(await createConsultation(), { body: '𠮷'.repeat(5000) })
    expect(await Comment.count({ where: { id } })).toBe(1)
  })

  test.each([
    ['prepared', 'consultation-not-open-yet'],
    ['closed', 'consultation-closed'],
    ['answered', 'consultation-closed'],
  ] as const)('is refused while the consultation is %s', async (phase, code) => {
    const consultation = await createConsultation({ phase })
    const actor = await createOfficer()
    await expect(publishComment(actor, consultation.code, { body })).rejects.toThrow(code)
  })

  test('is refused from the moment of closing on', async () => {
    const consultation = await createConsultation()
    const actor = await createCitizen()
    const closed = new Date(consultation.closesAt.getTime() + 1000)
    await expect(publishComment(actor, consultation.code, { body }, closed)).rejects.toThrow(
      'consultation-closed',
    )
    const before = new Date(consultation.closesAt.getTime() - 1000)
    await publishComment(actor, consultation.code, { body }, before)
  })

  test('stands nowhere but in a place of its own consultation', async () => {
    const consultation = await createConsultation()
    const other = await createConsultation()
    const { id } = await createTopic(other)
    for (const place of [{ topic: id }, { topic: 'x' }, { paragraph: 7 }, { proposal: id }]) {
      await expect(publish(consultation, place)).rejects.toThrow(NotFound)
    }
    const parent = await createComment(other)
    await expect(publish(consultation, { parentId: parent.id })).rejects.toThrow(NotFound)
    const silent = await createConsultation({ forms: ['statements'] })
    await expect(publish(silent)).rejects.toThrow(NotFound)
  })

  test('sent twice at once is one', async () => {
    const consultation = await createConsultation()
    const actor = await createCitizen()
    const sent = await Promise.all(
      [1, 2, 3].map(() => publishComment(actor, consultation.code, { body })),
    )
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    expect(await falseCounters()).toEqual([])
    const later = await publishComment(actor, consultation.code, { body }, inMinutes(11))
    expect(later.id).not.toBe(sent[0]!.id)
  })
})

describe('a reply', () => {
  test('stands below what it replies to, however deep', async () => {
    const consultation = await createConsultation()
    const topic = await createTopic(consultation)
    const root = await publish(consultation, { topic: topic.id })
    const first = await publish(consultation, { parentId: root.id })
    const second = await publish(consultation, { parentId: first.id })
    const { root: found, replies, place } = await readComment(visitor, consultation.code, second.id)
    expect(found.id).toBe(root.id)
    expect(replies.map(({ id, depth }) => [id, depth])).toEqual([
      [first.id, 1],
      [second.id, 2],
    ])
    expect(replies[1]!.inReplyTo).toEqual(replies[0]!.author)
    expect(place.key).toBe(topic.id)
    expect((await Thread.findOne({ where: { topicId: topic.id } }))?.commentCount).toBe(3)
    expect(await falseCounters()).toEqual([])
  })

  test.each(['hiddenAt', 'withdrawnAt', 'heldAt'] as const)(
    'to a comment with %s is refused',
    async (column) => {
      const consultation = await createConsultation()
      const { id: parentId } = await createComment(consultation, { [column]: new Date() })
      await expect(publish(consultation, { parentId })).rejects.toThrow('comment-not-there')
    },
  )

  test('anywhere below a first comment that is hidden, or locked, is refused', async () => {
    const consultation = await createConsultation()
    const root = await createComment(consultation)
    const { id: parentId } = await createComment(consultation, { parent: root })
    await root.update({ hiddenAt: new Date() })
    await expect(publish(consultation, { parentId })).rejects.toThrow('comment-not-there')
    await root.update({ hiddenAt: null, lockedAt: new Date() })
    await expect(publish(consultation, { parentId })).rejects.toThrow('conversation-locked')
    await root.update({ lockedAt: null })
    await publish(consultation, { parentId })
  })
})

describe('the list', () => {
  test('goes on where the page before ended, in each order', async () => {
    const consultation = await createConsultation()
    const by = await createParticipant(consultation)
    const ids: string[] = []
    for (let number = 0; number < 23; number += 1) {
      const { id } = await createComment(consultation, { by, supportCount: number % 3 })
      ids.push(id)
    }
    const read = async (order: 'newest' | 'oldest' | 'supported') => {
      const first = await listComments(visitor, consultation.code, { order })
      const second = await listComments(visitor, consultation.code, { order, after: first.next })
      expect(first.conversations.length).toBe(20)
      expect(second.next).toBeNull()
      return [...first.conversations, ...second.conversations].map(({ root }) => root)
    }
    expect((await read('oldest')).map(({ id }) => id)).toEqual(ids)
    expect((await read('newest')).map(({ id }) => id)).toEqual(ids.toReversed())
    const counts = (await read('supported')).map(({ supportCount }) => supportCount)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(counts.length).toBe(23)
  })

  test('shows the first replies of each conversation and says how many there are', async () => {
    const consultation = await createConsultation()
    const root = await createComment(consultation)
    const by = await createParticipant(consultation)
    const replies = []
    for (let number = 0; number < 5; number += 1) {
      replies.push(await createComment(consultation, { parent: root, by }))
    }
    await createComment(consultation, { by })
    const { conversations } = await listComments(visitor, consultation.code, { order: 'oldest' })
    expect(conversations.map((one) => [one.replies.length, one.replyCount])).toEqual([
      [3, 5],
      [0, 0],
    ])
    expect(conversations[0]!.replies.map(({ id }) => id)).toEqual(
      replies.slice(0, 3).map(({ id }) => id),
    )
  })

  test('begins anew where the cursor is nonsense', async () => {
    const consultation = await createConsultation()
    await createComment(consultation)
    for (const after of ['x', Buffer.from('["a"]').toString('base64url')]) {
      const { conversations } = await listComments(visitor, consultation.code, { after })
      expect(conversations.length).toBe(1)
    }
  })

  test('hands out no text that was hidden or withdrawn, nor does any other page', async () => {
    const consultation = await createConsultation()
    const hidden = await createComment(consultation, { body: '秘密一', hiddenAt: new Date() })
    const withdrawn = await createComment(consultation, {
      body: '秘密二',
      withdrawnAt: new Date(),
      editedAt: new Date(),
    })
    await Revision.create({ commentId: withdrawn.id, body: '秘密三', replacedAt: new Date() })
    await ModerationCase.create({
      consultationId: consultation.id,
      subjectType: 'comment',
      subjectId: hidden.id,
      openedBy: 'moderator',
      action: 'hide',
      rule: 'insult',
      decidedAt: new Date(),
    })
    const moderator = await createModerator()
    const told = JSON.stringify([
      await listComments(moderator, consultation.code),
      await readComment(moderator, consultation.code, hidden.id),
      await readComment(moderator, consultation.code, withdrawn.id),
      await readQuote(moderator, consultation.code, hidden.id),
    ])
    expect(told).not.toContain('秘密')
    const { conversations } = await listComments(visitor, consultation.code)
    expect(conversations.map(({ root: { state, rule } }) => [state, rule])).toEqual([
      ['withdrawn', null],
      ['hidden', 'insult'],
    ])
  })

  test('asks the database as often for many comments as for one', async () => {
    const consultation = await createConsultation()
    const by = await createParticipant(consultation)
    const reader = await createCitizen()
    await createParticipant(consultation, reader)
    await createComment(consultation, { by })
    const one = await queriesOf(() => listComments(reader, consultation.code))
    expect(one).toBeGreaterThan(3)
    for (let number = 0; number < 10; number += 1) {
      const root = await createComment(consultation, { by })
      await createComment(consultation, { by, parent: root })
    }
    expect(await queriesOf(() => listComments(reader, consultation.code))).toBe(one)
  })
})

async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const { default: pg } = await import('pg')
  const { query } = pg.Client.prototype
  let count = 0
  pg.Client.prototype.query = function counted(this: unknown, ...args: unknown[]) {
    count += 1
    return Reflect.apply(query, this, args)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return count
}

test('a long conversation is read page by page, and begins at the comment that was asked for', async () => {
  const consultation = await createConsultation()
  const root = await createComment(consultation)
  const by = await createParticipant(consultation)
  const ids: string[] = []
  for (let number = 0; number < 53; number += 1) {
    ids.push((await createComment(consultation, { parent: root, by })).id)
  }
  const whole = await readComment(visitor, consultation.code, root.id)
  expect(whole.replies.map(({ id }) => id)).toEqual(ids.slice(0, 50))
  const rest = await readComment(visitor, consultation.code, root.id, whole.next)
  expect(rest.replies.map(({ id }) => id)).toEqual(ids.slice(50))
  expect(rest.hasEarlier).toBe(true)
  const last = await readComment(visitor, consultation.code, ids[52]!)
  expect(last.replies.map(({ id }) => id)).toEqual([ids[52]])
  const early = await readComment(visitor, consultation.code, ids[3]!)
  expect(early.hasEarlier).toBe(false)
  expect(early.replies.length).toBe(50)
})

describe('one’s own comment', () => {
  test('changes without a trace for 15 minutes, and then with its history for all', async () => {
    const consultation = await createConsultation()
    const actor = await createCitizen()
    const { code } = consultation
    const { id } = await publishComment(actor, code, { body: '第一版' })
    await editComment(actor, code, id, '第二版', inMinutes(14))
    expect(await readComment(visitor, code, id)).toMatchObject({
      comment: { editedAt: null, html: expect.stringContaining('第二版') },
      history: [],
    })
    await editComment(actor, code, id, '第三版', inMinutes(16))
    const { comment, history } = await readComment(visitor, code, id)
    expect(comment.editedAt).not.toBeNull()
    expect(history.map(({ html }) => html)).toEqual([expect.stringContaining('第二版')])
    await editComment(actor, code, id, '第三版', inMinutes(17))
    expect(await Revision.count({ where: { commentId: id } })).toBe(1)
  })

  test('is changed and withdrawn by nobody else', async () => {
    const consultation = await createConsultation()
    const { id } = await publish(consultation)
    const other = await createModerator()
    await expect(editComment(other, consultation.code, id, '別的')).rejects.toThrow(Forbidden)
    await expect(withdrawComment(other, consultation.code, id)).rejects.toThrow(Forbidden)
    const { id: elsewhere } = await createConsultation()
    await expect(withdrawComment(other, elsewhere, id)).rejects.toThrow(NotFound)
  })

  test('is changed no more once the consultation closed, and can still be withdrawn', async () => {
    const consultation = await createConsultation()
    const actor = await createCitizen()
    const { code } = consultation
    const { id } = await publishComment(actor, code, { body })
    const closed = new Date(consultation.closesAt.getTime() + 1)
    await expect(editComment(actor, code, id, '改', closed)).rejects.toThrow('consultation-closed')
    await withdrawComment(actor, code, id, closed)
    expect((await readComment(actor, code, id)).comment).toMatchObject({
      state: 'withdrawn',
      html: null,
    })
    await expect(withdrawComment(actor, code, id)).rejects.toThrow('comment-gone')
    await expect(editComment(actor, code, id, '改')).rejects.toThrow('comment-gone')
    expect(await falseCounters()).toEqual([])
  })

  test('does not get later the links that would have held it back', async () => {
    const consultation = await createConsultation({ holdLinks: true })
    const actor = await createCitizen()
    const { id } = await publishComment(actor, consultation.code, { body })
    const links = 'https://a.example https://b.example'
    await expect(editComment(actor, consultation.code, id, links)).rejects.toThrow(
      'comment-edit-links',
    )
  })
})

describe('support', () => {
  test('counts once for each person, and can be taken back', async () => {
    const consultation = await createConsultation()
    const { code } = consultation
    const { id } = await publish(consultation)
    const actor = await createCitizen()
    await Promise.all([1, 2, 3].map(() => supportComment(actor, code, id)))
    const read = async () => (await readComment(actor, code, id)).comment
    expect(await read()).toMatchObject({ supportCount: 1, isSupported: true })
    expect((await readComment(visitor, code, id)).comment.isSupported).toBe(false)
    await Promise.all([1, 2].map(() => unsupportComment(actor, code, id)))
    expect(await read()).toMatchObject({ supportCount: 0, isSupported: false })
  })

  test('is not given to one’s own words, nor to what is not there', async () => {
    const consultation = await createConsultation()
    const { code } = consultation
    const author = await createCitizen()
    const { id } = await publishComment(author, code, { body })
    await expect(supportComment(author, code, id)).rejects.toThrow('comment-own-support')
    const hidden = await createComment(consultation, { hiddenAt: new Date() })
    await expect(supportComment(author, code, hidden.id)).rejects.toThrow('comment-gone')
    const held = await createComment(consultation, { heldAt: new Date() })
    await expect(supportComment(author, code, held.id)).rejects.toThrow(NotFound)
    const other = await createComment(await createConsultation())
    await expect(supportComment(author, code, other.id)).rejects.toThrow(NotFound)
    expect(await Support.count()).toBe(0)
  })
})

test('50 people who comment, reply and support at once are each counted once', async () => {
  const consultation = await createConsultation()
  const root = await publish(consultation)
  const people = await Promise.all(Array.from({ length: 50 }, createCitizen))
  await Promise.all(
    people.flatMap((actor, index) => [
      publishComment(actor, consultation.code, { body: `第${index}則` }),
      publishComment(actor, consultation.code, { body: `回${index}`, parentId: root.id }),
      supportComment(actor, consultation.code, root.id),
    ]),
  )
  expect(await falseCounters()).toEqual([])
  const where = { consultationId: consultation.id }
  expect(await Comment.count({ where })).toBe(101)
  expect((await Comment.findByPk(root.id))!.supportCount).toBe(50)
  await consultation.reload()
  expect(consultation.participantCount).toBe(51)
})

describe('what is held back', () => {
  test('is the first contribution, or many links, where the consultation asks for it', () => {
    const none = { holdFirst: false, holdLinks: false }
    const links = 'https://a.example [b](https://b.example)'
    expect(holdReason(none, { isNew: true }, links)).toBeNull()
    expect(holdReason({ ...none, holdFirst: true }, { isNew: true }, body)).toBe('first')
    expect(holdReason({ ...none, holdFirst: true }, { isNew: false }, body)).toBeNull()
    expect(holdReason({ ...none, holdLinks: true }, { isNew: false }, links)).toBe('links')
    expect(
      holdReason({ ...none, holdLinks: true }, { isNew: true }, 'https://a.example'),
    ).toBeNull()
  })

  test('is seen by its author and by moderators alone, counts nowhere and has a case', async () => {
    const consultation = await createConsultation({ holdFirst: true })
    const { code } = consultation
    const author = await createCitizen()
    const { id, isHeld } = await publishComment(author, code, { body })
    expect(isHeld).toBe(true)
    expect(await ModerationCase.findAll({ where: { subjectId: id } })).toMatchObject([
      { subjectType: 'comment', openedBy: 'hold', action: null },
    ])
    for (const person of [visitor, await createCitizen(), await createOfficer()]) {
      await expect(readComment(person, code, id)).rejects.toThrow(NotFound)
      expect(await listComments(person, code)).toMatchObject({ conversations: [], waiting: [] })
    }
    expect((await readComment(await createModerator(), code, id)).comment.html).toContain(body)
    const { waiting, conversations, count } = await listComments(author, code)
    expect([waiting.map((one) => one.id), conversations, count]).toEqual([[id], [], 0])
    expect(await falseCounters()).toEqual([])
    const again = await publishComment(author, code, { body: '第二則' })
    expect(again.isHeld).toBe(true)
    await Comment.update({ heldAt: null }, { where: { id } })
    expect((await publishComment(author, code, { body: '第三則' })).isHeld).toBe(false)
  })
})

describe('a name', () => {
  test('is given with the first comment, changed later, and stands on all of them', async () => {
    const consultation = await createConsultation()
    const { code } = consultation
    const actor = await createCitizen()
    const { id } = await publishComment(actor, code, { body, name: '  阿貓   與狗 ' })
    const nameOf = async () => (await readComment(visitor, code, id)).comment.author
    expect(await nameOf()).toEqual({ kind: 'participant', name: '阿貓 與狗' })
    await chooseName(actor, code, '海邊的人')
    expect(await nameOf()).toEqual({ kind: 'participant', name: '海邊的人' })
    await chooseName(actor, code, '海邊的人')
  })

  test('is had by one person alone, whatever its case, also when two ask at once', async () => {
    const { code } = await createConsultation()
    const [one, two] = [await createCitizen(), await createCitizen()]
    const chosen = await Promise.allSettled([
      chooseName(one, code, 'Seaside'),
      chooseName(two, code, 'seaSIDE'),
    ])
    expect(chosen.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = chosen.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(refused.reason).toEqual(new Invalid('name', 'name-taken'))
    const { code: elsewhere } = await createConsultation()
    await chooseName(two, elsewhere, 'Seaside')
  })

  test.each([
    ['', 'name-empty'],
    [' ・ ', 'name-empty'],
    ['字'.repeat(41), 'name-too-long'],
    ['數位政府', 'name-of-office'],
    ['討論 管理員', 'name-of-office'],
    ['Ｏｆｆｉｃｉａｌ 1', 'name-of-office'],
    ['前參與者', 'name-of-office'],
    ['海洋保育署長', 'name-of-office'],
  ])('%j is refused', async (name, code) => {
    await createAgency({ nameZh: '海洋保育署' })
    const { code: consultation } = await createConsultation()
    await expect(chooseName(await createCitizen(), consultation, name)).rejects.toEqual(
      new Invalid('name', code),
    )
  })

  test('of a club or a blogger is none of an office', async () => {
    const { code } = await createConsultation()
    for (const name of ['桌球俱樂部', '部落客小林']) {
      await chooseName(await createCitizen(), code, name)
      expect(await Participant.count({ where: { pseudonym: name } })).toBe(1)
    }
  })
})

describe('the office', () => {
  test('speaks with its name and role, and no participant comes of it', async () => {
    const consultation = await createConsultation({ holdFirst: true })
    const { code } = consultation
    const officer = await createOfficer()
    const { id, isHeld } = await publishComment(officer, code, { body, asOffice: true })
    expect(isHeld).toBe(false)
    const { comment } = await readComment(visitor, code, id)
    expect(comment.author).toMatchObject({ kind: 'office', role: 'officer' })
    await consultation.reload()
    expect(consultation.participantCount).toBe(0)
    await expect(editComment(await createModerator(), code, id, '改')).rejects.toThrow(Forbidden)
    await editComment(await createOfficer(), code, id, '改')
  })

  test('is nobody’s to speak for but its own', async () => {
    const { code } = await createConsultation()
    const citizen = await createCitizen()
    await expect(publishComment(citizen, code, { body, asOffice: true })).rejects.toThrow(Forbidden)
  })
})

describe('a draft', () => {
  test('is kept for its writer and its place until it is sent', async () => {
    const consultation = await createConsultation()
    const { code } = consultation
    const actor = await createCitizen()
    const topic = await createTopic(consultation)
    await saveDraft(actor, code, { topic: topic.id }, '寫到一')
    await saveDraft(actor, code, { topic: topic.id }, '寫到一半')
    expect(await readDraft(actor, code, { topic: topic.id })).toBe('寫到一半')
    expect(await readDraft(actor, code, {})).toBeNull()
    expect(await readDraft(await createCitizen(), code, { topic: topic.id })).toBeNull()
    await publishComment(actor, code, { topic: topic.id, body: '寫完了' })
    expect(await readDraft(actor, code, { topic: topic.id })).toBeNull()
  })

  test('is kept where the consultation has closed, and thrown away empty', async () => {
    const { code } = await createConsultation({ phase: 'closed' })
    const actor = await createCitizen()
    await saveDraft(actor, code, {}, '來不及了')
    expect(await readDraft(actor, code, {})).toBe('來不及了')
    await saveDraft(actor, code, {}, ' ')
    expect(await ContributionDraft.count()).toBe(0)
  })
})

test('a quotation holds the words of the comment, marked line by line', async () => {
  const consultation = await createConsultation()
  const { id } = await createComment(consultation, { body: '一\n\n二' })
  expect(await readQuote(visitor, consultation.code, id)).toBe('> 一\n>\n> 二\n\n')
  expect(await readQuote(visitor, consultation.code, 'x')).toBeNull()
})

test('new comments of others are counted, in their place', async () => {
  const consultation = await createConsultation()
  const { code } = consultation
  const reader = await createCitizen()
  const topic = await createTopic(consultation)
  const root = await publish(consultation)
  const { seen } = await listComments(reader, code)
  expect(await countNewComments(reader, code, {}, seen)).toBe(0)
  await publish(consultation, { parentId: root.id })
  await publish(consultation, { topic: topic.id })
  await publishComment(reader, code, { body: '自己的' })
  expect(await countNewComments(reader, code, {}, seen)).toBe(1)
  expect(await countNewComments(reader, code, { topic: topic.id }, seen)).toBe(1)
  expect(await countNewComments(reader, code, {}, 'x')).toBe(0)
})
