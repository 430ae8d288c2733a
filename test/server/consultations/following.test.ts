import { describe, expect, test } from 'vitest'
import { Follow, Notice, Telling } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { followPlace, unfollowPlace } from '#server/consultations/follows/follow-place.ts'
import { listFollows } from '#server/consultations/follows/list-follows.ts'
import { readFollowing } from '#server/consultations/follows/read-following.ts'
import { carryNews } from '#server/consultations/news/carry-news.ts'
import { gatherNews } from '#server/consultations/news/gather-news.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { withdrawComment } from '#server/consultations/threads/withdraw-comment.ts'
import { NotFound } from '#server/errors.ts'
import { queryPool } from '#server/platform/database.ts'
import { createComment, createConsultation, createTopic } from '#test/factories/consultation.ts'
import { createCitizen } from '#test/factories/people.ts'

const context = { signal: new AbortController().signal }

const say = (
  by: SignedIn,
  { code }: Consultation,
  input: { topic?: string; parentId?: string } = {},
) => publishComment(by, code, { ...input, body: `意見${crypto.randomUUID()}` })

/** The jobs that the comments have put on the queue, run to their end. */
async function tellNews({ id: consultationId }: Consultation): Promise<void> {
  await gatherNews.run({ consultationId }, context)
  for (const { id: tellingId } of await Telling.findAll())
    await carryNews.run({ tellingId }, context)
}

const toldOf = async ({ accountId }: SignedIn, kind = 'new-comments') =>
  (await Notice.findAll({ where: { accountId, kind }, order: ['id'] })).map(({ params }) => params)

const follower = async (
  { code }: Consultation,
  asked: { topic?: string; comment?: string } = {},
) => {
  const person = await createCitizen()
  await followPlace(person, code, asked)
  return person
}

describe('following', () => {
  test('a consultation, a topic, and a conversation by any of its comments', async () => {
    const consultation = await createConsultation()
    const topic = await createTopic(consultation)
    const root = await createComment(consultation)
    const reply = await createComment(consultation, { parent: root })
    const person = await createCitizen()
    const { code } = consultation
    await followPlace(person, code)
    await followPlace(person, code, { topic: topic.id })
    await followPlace(person, code, { comment: reply.id })
    await followPlace(person, code, { comment: root.id })
    const { items } = await listFollows(person)
    expect(items).toMatchObject([
      { code, conversation: { id: root.id }, topic: null },
      { code, conversation: null, topic: { id: topic.id } },
      { code, conversation: null, topic: null },
    ])
    expect(await readFollowing(person, code, { comment: reply.id })).toBe(true)
    await unfollowPlace(person, code, { comment: reply.id })
    expect(await readFollowing(person, code, { comment: root.id })).toBe(false)
    expect(await readFollowing(person, code)).toBe(true)
    expect(await readFollowing(visitor, code)).toBe(null)
  })

  test('twice at once is following once', async () => {
    const { code } = await createConsultation()
    const person = await createCitizen()
    await Promise.all([1, 2, 3].map(() => followPlace(person, code)))
    expect(await Follow.count()).toBe(1)
  })

  test.each([
    [
      'a topic of another consultation',
      async () => ({ topic: (await createTopic(await createConsultation())).id }),
    ],
    [
      'a comment of another',
      async () => ({ comment: (await createComment(await createConsultation())).id }),
    ],
    ['what is no id', async () => ({ topic: "'; drop table follow" })],
  ])('is refused for %s', async (_what, asked) => {
    const { code } = await createConsultation()
    await expect(followPlace(await createCitizen(), code, await asked())).rejects.toThrow(NotFound)
  })

  test('is seen by nobody in what is still prepared', async () => {
    const { code } = await createConsultation({ phase: 'prepared' })
    await expect(followPlace(await createCitizen(), code)).rejects.toThrow(NotFound)
  })

  test('is listed page by page', async () => {
    const person = await createCitizen()
    for (let index = 0; index < 22; index += 1) {
      const { id: consultationId } = await createConsultation()
      await Follow.create({ accountId: person.accountId, consultationId })
    }
    const first = await listFollows(person)
    const second = await listFollows(person, first.next)
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 2, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(22)
  })
})

describe('new comments', () => {
  test('are told of in one notice for each follower, counted in what they follow since then', async () => {
    const consultation = await createConsultation()
    const theme = await createTopic(consultation)
    const topic = await createTopic(consultation, { parentId: theme.id })
    const all = await follower(consultation)
    const themed = await follower(consultation, { topic: theme.id })
    const writer = await createCitizen()
    const first = await say(writer, consultation, { topic: topic.id })
    const inThread = await follower(consultation, { comment: first.id })
    await say(writer, consultation, { topic: topic.id })
    await say(writer, consultation)
    const reply = await say(await createCitizen(), consultation, { parentId: first.id })
    await tellNews(consultation)
    await tellNews(consultation)
    const { code, titleZh } = consultation
    expect(await toldOf(all)).toMatchObject([
      { consultation: titleZh, count: '4', url: expect.stringMatching(/\/comments$/) },
    ])
    expect(await toldOf(themed)).toMatchObject([
      { count: '3', url: expect.stringContaining(`/${code}/comments?topic=${topic.id}`) },
    ])
    expect(await toldOf(inThread)).toMatchObject([
      { count: '1', url: expect.stringContaining(`/comments/${reply.id}`) },
    ])
    await say(writer, consultation, { parentId: reply.id })
    await tellNews(consultation)
    expect((await toldOf(all)).at(-1)).toMatchObject({ count: '1' })
  })

  test('wait some minutes in one job, and none where nobody follows', async () => {
    const quiet = await createConsultation()
    await say(await createCitizen(), quiet)
    const consultation = await createConsultation()
    await follower(consultation)
    const people = await Promise.all([1, 2, 3].map(() => createCitizen()))
    await Promise.all(people.map((person) => say(person, consultation)))
    const { rows } = await queryPool(
      `select data->>'consultationId' as id,
         round(extract(epoch from start_after - created_on))::int as wait
       from queue.job where name = 'consultations.gather-news'`,
    )
    expect(rows).toEqual([{ id: consultation.id, wait: 300 }])
  })

  test('of one’s own, and those that are gone meanwhile, are not told of', async () => {
    const consultation = await createConsultation()
    const person = await follower(consultation)
    await say(person, consultation)
    const { id } = await say(await createCitizen(), consultation)
    await queryPool('update comment set hidden_at = now() where id = $1', [id])
    const author = await createCitizen()
    const gone = await say(author, consultation)
    await withdrawComment(author, consultation.code, gone.id)
    await tellNews(consultation)
    expect(await toldOf(person)).toEqual([])
  })

  test('that wait for a moderator are not told of', async () => {
    const consultation = await createConsultation({ holdFirst: true })
    const person = await follower(consultation)
    expect(await say(await createCitizen(), consultation)).toMatchObject({ isHeld: true })
    await tellNews(consultation)
    expect(await toldOf(person)).toEqual([])
  })

  test('reach everybody once, more people than one page, when the job is broken off', async () => {
    const consultation = await createConsultation()
    const people = await Promise.all(Array.from({ length: 5 }, () => follower(consultation)))
    await say(await createCitizen(), consultation)
    await gatherNews.run({ consultationId: consultation.id }, context)
    const [telling] = await Telling.findAll()
    const stopped = { signal: AbortSignal.abort() }
    await carryNews.run({ tellingId: telling!.id }, stopped).catch(() => {})
    await carryNews.run({ tellingId: telling!.id }, context)
    for (const person of people) expect(await toldOf(person)).toHaveLength(1)
  })
})

describe('a reply', () => {
  test('is told to who is replied to, once, also where they follow', async () => {
    const author = await createCitizen()
    const consultation = await createConsultation()
    const { id } = await say(author, consultation)
    await followPlace(author, consultation.code)
    const reply = await say(await createCitizen(), consultation, { parentId: id })
    await tellNews(consultation)
    expect(await toldOf(author, 'comment-reply')).toMatchObject([
      { consultation: consultation.titleZh, url: expect.stringContaining(reply.id) },
    ])
    expect(await toldOf(author)).toEqual([])
  })

  test('to oneself is not', async () => {
    const author = await createCitizen()
    const consultation = await createConsultation()
    const { id } = await say(author, consultation)
    await say(author, consultation, { parentId: id })
    expect(await toldOf(author, 'comment-reply')).toEqual([])
  })
})
