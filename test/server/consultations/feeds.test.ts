import sax from 'sax'
import { describe, expect, test } from 'vitest'
import { answerFeed } from '#app/feed.server.ts'
import { Participant } from '#models/index.ts'
import type { FollowedPart } from '#app/components/follow-box/follow-address.ts'
import { NotFound } from '#server/errors.ts'
import {
  createComment,
  createConsultation,
  createParticipant,
  createTopic,
} from '#test/factories/consultation.ts'
import { hostileStrings, unstorable } from '#test/hostile/strings.ts'
import { writeAtom } from '#server/consultations/feeds/atom.ts'

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
}

/** Every element of a document, in order; fails where it is no XML. */
function parse(xml: string): Element[] {
  const found: Element[] = []
  const open: Element[] = []
  const parser = sax.parser(true)
  Object.assign(parser, {
    onerror: (error: Error) => {
      throw error
    },
    onopentag: ({ name, attributes }: sax.Tag) => {
      const element = { name, attributes, text: '' }
      found.push(element)
      open.push(element)
    },
    ontext: (text: string) => {
      const element = open.at(-1)
      if (element) element.text += text
    },
    onclosetag: () => open.pop(),
  })
  parser.write(xml).close()
  return found
}

const fetchFeed = (code: string, part: FollowedPart = { kind: 'consultation' }, headers = {}) =>
  answerFeed(new Request('http://localhost/feed.atom', { headers }), code, part)

async function read(code: string, part?: FollowedPart): Promise<Element[]> {
  return parse(await (await fetchFeed(code, part)).text())
}

const textsOf = (elements: Element[], name: string) =>
  elements.filter((element) => element.name === name).map(({ text }) => text)

describe('a feed', () => {
  test('tells of comments with id, author, times and words, in the language that it says', async () => {
    const consultation = await createConsultation()
    const by = await createParticipant(consultation)
    const comment = await createComment(consultation, { by, body: '**透明**' })
    const elements = await read(consultation.code)
    expect(elements[0]).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-TW' },
    })
    expect(textsOf(elements, 'id')).toEqual([
      `urn:uuid:${consultation.id}`,
      `urn:uuid:${comment.id}`,
    ])
    expect(textsOf(elements, 'name')).toEqual([by.pseudonym])
    expect(textsOf(elements, 'content')[0]).toContain('<strong>透明</strong>')
    expect(textsOf(elements, 'updated')).toEqual([
      comment.createdAt.toISOString(),
      comment.createdAt.toISOString(),
    ])
    const links = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes)
    expect(links.at(-1)!.href).toMatch(new RegExp(`^http.*/comments/${comment.id}$`))
  })

  test('holds what stands in its topic, with its parts, or in its conversation', async () => {
    const consultation = await createConsultation()
    const theme = await createTopic(consultation)
    const topic = await createTopic(consultation, { parentId: theme.id })
    await createComment(consultation)
    const root = await createComment(consultation, { place: { topicId: topic.id } })
    const reply = await createComment(consultation, { parent: root })
    const { code } = consultation
    const entries = async (part: FollowedPart) => textsOf(await read(code, part), 'id').slice(1)
    const both = [`urn:uuid:${reply.id}`, `urn:uuid:${root.id}`]
    expect(await entries({ kind: 'topic', id: theme.id })).toEqual(both)
    expect(await entries({ kind: 'comment', id: root.id })).toEqual(both)
    const ids = textsOf(await read(code, { kind: 'comment', id: root.id }), 'id')
    expect(new Set(ids).size).toBe(3)
  })

  test('never holds what is hidden, held or withdrawn', async () => {
    const consultation = await createConsultation()
    for (const column of ['hiddenAt', 'heldAt', 'withdrawnAt'] as const) {
      await createComment(consultation, { body: '祕密', [column]: new Date() })
    }
    const xml = await (await fetchFeed(consultation.code)).text()
    expect(xml).not.toContain('祕密')
    expect(parse(xml).some(({ name }) => name === 'entry')).toBe(false)
  })

  test('is there for nobody before the consultation is announced', async () => {
    const { code } = await createConsultation({ phase: 'prepared' })
    await expect(fetchFeed(code)).rejects.toThrow(NotFound)
  })

  test('is kept for minutes, and not sent again to who has it', async () => {
    const consultation = await createConsultation()
    const first = await fetchFeed(consultation.code)
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=300')
    const tag = first.headers.get('ETag')!
    const known = { 'If-None-Match': tag }
    expect((await fetchFeed(consultation.code, undefined, known)).status).toBe(304)
    await createComment(consultation)
    expect((await fetchFeed(consultation.code, undefined, known)).status).toBe(200)
  })

  test('is XML whatever people write and call themselves', async () => {
    const hostile = [...hostileStrings, ...unstorable, ']]>', '<![CDATA[', '&#0;', '\u0001\ufffe']
    const text = hostile.join(' ')
    const at = '2026-11-24T00:00:00.000Z'
    const entry = {
      id: '1',
      title: text,
      author: text,
      address: text,
      publishedAt: at,
      updatedAt: at,
      html: text,
    }
    const feed = {
      id: '1',
      title: text,
      updatedAt: at,
      language: 'zh-TW',
      self: text,
      page: text,
      entries: [entry],
    }
    const elements = parse(writeAtom(feed))
    const names = elements.map(({ name }) => name).join(' ')
    expect(names).toBe(
      'feed id title updated link link entry id title author name link published updated content',
    )
    expect(textsOf(elements, 'content')[0]).toContain(']]>')
  })

  test('names a former participant without a name', async () => {
    const consultation = await createConsultation()
    const by = await createParticipant(consultation)
    await createComment(consultation, { by })
    await Participant.update({ pseudonym: null }, { where: { id: by.id } })
    expect(textsOf(await read(consultation.code), 'name')[0]).not.toContain(by.pseudonym!)
  })
})
