import { beforeEach, describe, expect, test } from 'vitest'
import { OfficialAnswer, Question } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { highlight } from '#server/consultations/search/highlight.ts'
import { indexAll } from '#server/consultations/search/index-entries.ts'
import { searchConsultations } from '#server/consultations/search/search-consultations.ts'
import type { SearchAsked } from '#server/consultations/search/search-consultations.ts'
import { searchQuery } from '#server/consultations/search/search-query.ts'
import { editComment } from '#server/consultations/threads/edit-comment.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { withdrawComment } from '#server/consultations/threads/withdraw-comment.ts'
import { queryPool } from '#server/platform/database.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createAnswer } from '#test/factories/answer.ts'
import {
  createComment,
  createConsultation,
  createParagraph,
  createProposal,
  createStatement,
  createTopic,
} from '#test/factories/consultation.ts'
import { createCitizen } from '#test/factories/people.ts'
import { hostileStrings } from '#test/hostile/strings.ts'

const index = () => indexAll(new AbortController().signal)

async function find(text: string, asked: Partial<SearchAsked> = {}): Promise<string[]> {
  await index()
  const page = await searchConsultations(visitor, { text, ...asked })
  return page!.items.map(({ id }) => id)
}

describe('words', () => {
  let consultation: Consultation
  beforeEach(async () => {
    consultation = await createConsultation()
  })
  const comment = async (body: string) => (await createComment(consultation, { body })).id

  test.each([
    ['標章', '機關網站的無障礙標章應定期檢查。'],
    ['無障礙', '機關網站的無障礙標章應定期檢查。'],
    ['章', '機關網站的無障礙標章應定期檢查。'],
    ['林志玲', '昨天林志玲說的話很有道理。'],
    ['台北', '臺北市的公車'],
    ['臺北', '台北市的公車'],
    ['api', '應公開ＡＰＩ文件'],
    ['ＡＰＩ', 'The open api of the ministry'],
    ['access', 'Accessibility matters'],
    ["don't", "I don’t and don't know"],
    ['WCAG 2.2 標準', '本部採用 WCAG 2.2 作為標準'],
    ['公共運輸無障礙設施改善', '公共運輸的改善，要從無障礙設施做起。'],
    ['易讀版', '應提供**易讀版**，[說明](https://example.org/a)'],
  ])('%s is found in %s', async (typed, body) => {
    const id = await comment(body)
    await comment('與此無關')
    expect(await find(typed)).toEqual([id])
  })

  test.each([
    ['標章', '標準與規章'],
    ['cess', 'Accessibility'],
    ['北台', '台北'],
    ['無障礙 電梯', '無障礙標章'],
  ])('%s is not found in %s', async (typed, body) => {
    await comment(body)
    expect(await find(typed)).toEqual([])
  })

  test('the best comes first, and every page goes on where the last ended', async () => {
    const ids = []
    for (let more = 0; more < 12; more += 1) {
      ids.push(await comment(`演算法${'的說明'.repeat(more)}`))
    }
    await index()
    const first = await searchConsultations(visitor, { text: '演算法' })
    const second = await searchConsultations(visitor, { text: '演算法' }, first!.next)
    const found = [...first!.items, ...second!.items].map(({ id }) => id)
    expect(found[0]).toBe(ids[0])
    expect(found.toSorted()).toEqual(ids.toSorted())
    expect(second!.next).toBe(null)
  })

  test('that nobody can search for are no search', async () => {
    expect(await searchConsultations(visitor, { text: ' ，。!&|:*' })).toBe(null)
  })

  test('whatever is typed, the database answers', async () => {
    await comment('意見')
    await index()
    for (const typed of [
      "'",
      "\\'",
      "a' | 'b",
      ':*',
      '!(a & b',
      "意'見",
      '<->',
      ...hostileStrings,
    ]) {
      const page = await searchConsultations(visitor, { text: typed })
      expect(page?.items ?? []).toBeInstanceOf(Array)
    }
  })
})

describe('what was said', () => {
  const word = '祕密'
  test('is found with its consultation, and as every kind', async () => {
    const consultation = await createConsultation({
      titleZh: '演算法治理',
      summaryEn: 'On algorithms',
    })
    const { id: consultationId, agencyId } = consultation
    const comment = await createComment(consultation, { body: '演算法要透明' })
    const statement = await createStatement(consultation, { body: '演算法應公開' })
    const proposal = await createProposal(consultation, { title: '演算法登記' })
    const answer = await OfficialAnswer.create({
      consultationId,
      subjectType: 'whole',
      outcome: 'adopted',
      reasons: '演算法將登記。',
      agencyId,
      publishedAt: new Date(),
    })
    const all = [consultation, comment, statement, proposal, answer].map(({ id }) => id)
    expect((await find('演算法')).toSorted()).toEqual(all.toSorted())
    const order = await find('演算法')
    expect(order.indexOf(consultation.id)).toBeLessThan(order.indexOf(comment.id))
    expect(await find('algorithm')).toEqual([consultation.id])
    for (const [place, kind] of (
      ['consultation', 'comment', 'statement', 'proposal', 'answer'] as const
    ).entries()) {
      expect(await find('演算法', { kind })).toEqual([all[place]])
    }
  })

  test('is found in drafts, questions and topics too, once the consultation is announced', async () => {
    const consultation = await createConsultation({ phase: 'prepared' })
    const { id: consultationId } = consultation
    const topic = await createTopic(consultation, { nameZh: '演算法治理', nameEn: 'Algorithms' })
    const paragraph = await createParagraph(consultation, { body: '機關使用演算法，應予公開。' })
    const question = await Question.create({
      consultationId,
      topicId: topic.id,
      position: 1,
      title: '您看過演算法的說明嗎？',
      kind: 'text',
    })
    expect(await find('演算法')).toEqual([])
    await consultation.update({ announcedAt: new Date() })
    expect((await find('演算法')).toSorted()).toEqual(
      [topic, paragraph, question].map(({ id }) => id).toSorted(),
    )
    expect(await find('algorithms')).toEqual([topic.id])
    const base = `/consultations/${consultation.code}`
    const { items } = (await searchConsultations(visitor, { text: '演算法' }))!
    expect(items.map(({ address }) => address).toSorted()).toEqual(
      [
        `${base}/comments?topic=${topic.id}`,
        `${base}/questions`,
        `${base}/text#p${paragraph.number}`,
      ].toSorted(),
    )
    await question.update({ title: '另一題' })
    await paragraph.destroy()
    expect(await find('演算法')).toEqual([topic.id])
  })

  test('tells what an official answer answers', async () => {
    const consultation = await createConsultation({ phase: 'answered' })
    const topic = await createTopic(consultation, { nameZh: '資料格式' })
    await createAnswer(consultation, {
      to: { kind: 'topic', id: topic.id },
      reasons: '演算法將登記。',
    })
    await index()
    const { items } = (await searchConsultations(visitor, { text: '演算法' }))!
    expect(items).toMatchObject([{ kind: 'answer', name: '資料格式' }])
  })

  test('is narrowed by agency, phase, topic and day', async () => {
    const agency = await createAgency()
    const here = await createConsultation({ agencyId: agency.id })
    const theme = await createTopic(here, { nameZh: '交通運輸' })
    const topic = await createTopic(here, { parentId: theme.id })
    const there = await createConsultation({ phase: 'closed' })
    const inTopic = await createComment(here, {
      body: '公車',
      place: { topicId: topic.id },
      createdAt: new Date('2026-03-01T15:59:00Z'),
    })
    const closed = await createComment(there, {
      body: '公車',
      createdAt: new Date('2026-03-01T16:00:00Z'),
    })
    expect(await find('公車', { agency: agency.code })).toEqual([inTopic.id])
    expect(await find('公車', { phase: 'closed' })).toEqual([closed.id])
    expect(await find('公車', { phase: 'open' })).toEqual([inTopic.id])
    expect(await find('公車', { topic: '交通運輸' })).toEqual([inTopic.id])
    expect(await find('公車', { topic: topic.nameZh })).toEqual([inTopic.id])
    expect(await find('公車', { to: '2026-03-01' })).toEqual([inTopic.id])
    expect(await find('公車', { from: '2026-03-02' })).toEqual([closed.id])
  })

  test('is found by its new words after a change, and not by the old ones', async () => {
    const consultation = await createConsultation()
    const author = await createCitizen()
    const { id } = await publishComment(author, consultation.code, { body: word })
    expect(await find(word)).toEqual([id])
    await editComment(author, consultation.code, id, '透明')
    expect(await find('透明')).toEqual([id])
    expect(await find(word)).toEqual([])
  })

  test('is not found from the moment on at which it is withdrawn', async () => {
    const consultation = await createConsultation()
    const author = await createCitizen()
    const { id } = await publishComment(author, consultation.code, { body: word })
    expect(await find(word)).toEqual([id])
    await withdrawComment(author, consultation.code, id)
    expect((await searchConsultations(visitor, { text: word }))!.items).toEqual([])
  })

  test.each(['comment', 'statement', 'proposal'] as const)(
    'is not found while the %s is hidden or waits, and found again at once when it is back',
    async (table) => {
      const consultation = await createConsultation()
      const { id } = await {
        comment: () => createComment(consultation, { body: word }),
        statement: () => createStatement(consultation, { body: word }),
        proposal: () => createProposal(consultation, { body: word }),
      }[table]()
      expect(await find(word)).toEqual([id])
      for (const column of ['hidden_at', 'held_at']) {
        await queryPool(`update ${table} set ${column} = now() where id = $1`, [id])
        expect((await searchConsultations(visitor, { text: word }))!.items).toEqual([])
        await queryPool(`update ${table} set ${column} = null where id = $1`, [id])
        expect((await searchConsultations(visitor, { text: word }))!.items).toHaveLength(1)
      }
    },
  )

  test('is not found before the consultation is announced, nor when it is gone', async () => {
    const consultation = await createConsultation({ phase: 'prepared', titleZh: word })
    await createStatement(consultation, { body: word })
    expect(await find(word)).toEqual([])
    await consultation.update({ announcedAt: new Date() })
    expect(await find(word)).toHaveLength(2)
    await queryPool('delete from statement where consultation_id = $1', [consultation.id])
    expect(await find(word)).toEqual([consultation.id])
  })
})

const marked = (text: string, typed: string) =>
  highlight(text, searchQuery(typed)!.hits)
    .map(({ text: part, isHit }) => (isHit ? `[${part}]` : part))
    .join('')

describe('an excerpt', () => {
  test.each([
    ['標章與標準', '標章', '[標章]與標準'],
    ['ＡＰＩ and api-key, rapid', 'api', '[ＡＰＩ] and [api]-key, rapid'],
    ['臺北與台北', '台北', '[臺北]與[台北]'],
    ['㍿の報告', '株式', '[㍿]の報告'],
    ['<b>標章</b>', '標章', '<b>[標章]</b>'],
    ['公共運輸的改善，從無障礙設施', '公共運輸無障礙設施', '[公共運輸]的改善，從[無障礙設施]'],
  ])('of %s for %s is %s', (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected)
  })

  test('begins near to the first hit and says that there is more', () => {
    const text = `${'前'.repeat(300)}標章${'後'.repeat(300)}`
    const shown = marked(text, '標章')
    expect(shown).toMatch(/^…前{30}\[標章\]後+…$/)
    expect(shown.length).toBeLessThan(160)
  })
})
