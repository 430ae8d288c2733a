import { beforeEach, describe, expect, test } from 'vitest'
import {
  Agency,
  Consultation,
  CreditOption,
  Paragraph,
  RecordEntry,
  Thread,
  Topic,
} from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { listConsultations } from '#server/consultations/list-consultations.ts'
import { announceConsultation } from '#server/consultations/prepare/announce-consultation.ts'
import { changeTerms, changeTexts } from '#server/consultations/prepare/change-consultation.ts'
import { changeParagraphs } from '#server/consultations/prepare/change-paragraphs.ts'
import { changeTopics } from '#server/consultations/prepare/change-topics.ts'
import { listPrepared } from '#server/consultations/prepare/list-prepared.ts'
import { prepareConsultation } from '#server/consultations/prepare/prepare-consultation.ts'
import { readPreparation } from '#server/consultations/prepare/read-preparation.ts'
import { writeOutline } from '#server/consultations/prepare/topic-outline.ts'
import { openDataThemes } from '#server/consultations/prepare/topic-themes.ts'
import type { ConsultationTerms } from '#server/consultations/prepare/terms.ts'
import { taipeiMidnight } from '#server/platform/taipei.ts'
import { createAgency } from '#test/factories/agency.ts'
import { next } from '#test/factories/counter.ts'
import { createConsultation, createTopic } from '#test/factories/consultation.ts'
import { createOfficer } from '#test/factories/people.ts'

const now = new Date('2026-12-01T04:00:00Z')
let officer: SignedIn
let agency: Agency
beforeEach(async () => {
  officer = await createOfficer()
  agency = await createAgency()
})

/** Begun, and complete where `terms` say nothing else. */
async function prepare(terms: Partial<ConsultationTerms> = {}): Promise<string> {
  const { code } = await prepareConsultation(
    officer,
    {
      agency: agency.code,
      code: `draft-${next()}`,
      titleZh: '草案',
      titleEn: null,
      summaryZh: '請表示意見。',
    },
    now,
  )
  const { texts } = await readPreparation(officer, code, now)
  await changeTexts(officer, code, { ...texts.value, backgroundZh: '背景' }, texts.seen, now)
  await setTerms(code, { forms: ['threads'], ...terms })
  return code
}

async function setTerms(code: string, changes: Partial<ConsultationTerms>): Promise<void> {
  const { terms } = await readPreparation(officer, code, now)
  await changeTerms(officer, code, { ...terms.value, ...changes }, terms.seen, now)
}

const find = (code: string) => Consultation.findOne({ where: { code }, rejectOnEmpty: true })
const refused = (field: string, code: string) => expect.objectContaining({ field, code })

describe('what is begun', () => {
  test.each([
    ['AI 指引', 'consultation-code'],
    ['new', 'consultation-code'],
    ['-ai', 'consultation-code'],
    ['', 'required'],
    ['a'.repeat(61), 'consultation-code'],
  ])('cannot be called “%s” in its address', async (code, problem) => {
    const draft = { agency: agency.code, titleZh: '草案', titleEn: null, summaryZh: '摘要' }
    await expect(prepareConsultation(officer, { ...draft, code }, now)).rejects.toEqual(
      refused('code', problem),
    )
  })

  test('has a name and an agency of its own', async () => {
    const draft = { agency: agency.code, titleZh: '草案', titleEn: null, summaryZh: '摘要' }
    const code = await prepare()
    await expect(prepareConsultation(officer, { ...draft, code })).rejects.toEqual(
      refused('code', 'consultation-code-taken'),
    )
    await expect(
      prepareConsultation(officer, { ...draft, code: 'foreign', agency: 'nobody' }),
    ).rejects.toEqual(refused('agency', 'agency-unknown'))
    await expect(
      prepareConsultation(officer, { ...draft, code: 'nameless', titleZh: ' \u200b' }),
    ).rejects.toEqual(refused('titleZh', 'required'))
  })

  test('stands before officers, and in the public list once it is announced', async () => {
    const code = await prepare()
    const codes = async () => (await listPrepared(officer)).items.map((item) => item.code)
    expect(await codes()).toContain(code)
    await announceConsultation(officer, code, now)
    expect(await codes()).not.toContain(code)
    const { items } = await listConsultations(visitor)
    expect(items.map((item) => item.code)).toContain(code)
  })
})

describe('dates', () => {
  test('are midnights in Taipei: of the first day, and after the last', async () => {
    const code = await prepare({ opensOn: '2027/1/5', lastDay: '2027-03-31' })
    const { opensAt, closesAt } = await find(code)
    expect(opensAt.toISOString()).toBe('2027-01-04T16:00:00.000Z')
    expect(closesAt.toISOString()).toBe('2027-03-31T16:00:00.000Z')
  })

  test.each([
    ['opensOn', '2026-12-01', 'opens-too-early'],
    ['opensOn', '2027-02-30', 'day-unknown'],
    ['opensOn', '明天', 'day-unknown'],
    ['lastDay', '2026-12-07', 'ends-before-opening'],
    ['lastDay', '', 'required'],
  ])('are refused: %s %s', async (field, day, problem) => {
    const code = await prepare()
    await expect(setTerms(code, { opensOn: '2026-12-08', [field]: day })).rejects.toEqual(
      refused(field, problem),
    )
  })

  test('of a draft regulation lie 60 days apart: 59 are refused with the first day that will do', async () => {
    const code = await prepare({ opensOn: '2027-01-01', lastDay: '2027-02-28' })
    const terms = { opensOn: '2027-01-01', draftRegulation: true }
    await expect(setTerms(code, { ...terms, lastDay: '2027-02-28' })).rejects.toEqual(
      refused('lastDay', 'draft-regulation-days?min=60&earliest=2027-03-01'),
    )
    await setTerms(code, { ...terms, lastDay: '2027-03-01' })
    expect((await find(code)).draftRegulation).toBe(true)
  })
})

describe('announcing', () => {
  test('waits for everything that is missing', async () => {
    const { code } = await prepareConsultation(
      officer,
      {
        agency: agency.code,
        code: `draft-${next()}`,
        titleZh: '草案',
        titleEn: null,
        summaryZh: '摘要',
      },
      now,
    )
    expect((await readPreparation(officer, code, now)).missing).toEqual(['background', 'forms'])
    await expect(announceConsultation(officer, code, now)).rejects.toThrow('missing-background')
    expect((await find(code)).announcedAt).toBeNull()
  })

  test('needs questions where questions are asked, and options for credits', async () => {
    const code = await prepare({ forms: ['questions', 'credits'] })
    const missing = async () => (await readPreparation(officer, code, now)).missing
    expect(await missing()).toEqual(['questions', 'credit-options'])
    const { id: consultationId } = await find(code)
    for (const position of [1, 2])
      await CreditOption.create({ consultationId, position, title: `項目${position}` })
    expect(await missing()).toEqual(['questions'])
  })

  test('is too late once the day of opening has come, to the moment', async () => {
    const code = await prepare({ opensOn: '2026-12-09', lastDay: '2027-03-31' })
    const midnight = taipeiMidnight('2026-12-09')
    await expect(announceConsultation(officer, code, midnight)).rejects.toThrow('missing-dates')
    await announceConsultation(officer, code, new Date(midnight.getTime() - 1))
  })

  test('by two officers at once happens once', async () => {
    const code = await prepare()
    const { id: subjectId } = await find(code)
    const other = await createOfficer()
    const outcomes = await Promise.allSettled(
      [officer, other].map((one) => announceConsultation(one, code, now)),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const verb = 'consultation.announced'
    expect(await RecordEntry.count({ where: { verb, subjectId } })).toBe(1)
  })

  test('makes dates and ways of taking part stand', async () => {
    const code = await prepare()
    await announceConsultation(officer, code, now)
    await expect(setTerms(code, { forms: ['statements'] })).rejects.toThrow(
      'consultation-announced',
    )
  })
})

describe('texts', () => {
  test('can be mended while it is open, and the record names them', async () => {
    const { code, id: subjectId } = await createConsultation()
    const { texts } = await readPreparation(officer, code)
    await changeTexts(officer, code, { ...texts.value, titleZh: '更正的名稱' }, texts.seen)
    const entry = await RecordEntry.findOne({ where: { subjectId }, rejectOnEmpty: true })
    expect(entry.after).toEqual({ changed: 'titleZh' })
  })

  test('stay from the moment of closing', async () => {
    const { code, closesAt } = await createConsultation()
    const { texts } = await readPreparation(officer, code)
    const changed = { ...texts.value, titleZh: '更正的名稱' }
    await expect(changeTexts(officer, code, changed, texts.seen, closesAt)).rejects.toThrow(
      'consultation-over',
    )
  })

  test('of the later of two officers overwrite nothing', async () => {
    const code = await prepare()
    const { texts } = await readPreparation(officer, code)
    await changeTexts(officer, code, { ...texts.value, titleZh: '第一位' }, texts.seen)
    await expect(
      changeTexts(await createOfficer(), code, { ...texts.value, titleZh: '第二位' }, texts.seen),
    ).rejects.toThrow('changed-meanwhile')
    expect((await find(code)).titleZh).toBe('第一位')
  })

  test('are limited by characters, not by halves of them', async () => {
    const code = await prepare()
    const { texts } = await readPreparation(officer, code)
    const titled = (titleZh: string) =>
      changeTexts(officer, code, { ...texts.value, titleZh }, texts.seen)
    await expect(titled('𠮷'.repeat(101))).rejects.toEqual(refused('titleZh', 'tooLong?max=100'))
    await titled('𠮷'.repeat(100))
  })
})

async function setTopics(code: string, outline: string): Promise<void> {
  const { topics } = await readPreparation(officer, code)
  await changeTopics(officer, code, outline, topics.seen)
}

describe('topics', () => {
  test('begin with the six themes of open data, each with sub-themes', async () => {
    const code = await prepare()
    await setTopics(code, writeOutline(openDataThemes))
    const { topics } = await readPreparation(officer, code)
    expect(topics.value).toBe(writeOutline(openDataThemes))
    const { id: consultationId } = await find(code)
    expect(await Topic.count({ where: { consultationId, parentId: null } })).toBe(6)
  })

  test('keep what was said on them when they are put into another order', async () => {
    const consultation = await createConsultation()
    const { code, id: consultationId } = consultation
    const first = await createTopic(consultation, { nameZh: '交通運輸' })
    await createTopic(consultation, { nameZh: '能源管理' })
    await Thread.create({ consultationId, topicId: first.id })
    await setTopics(code, '能源管理 | Energy\n交通運輸\n- 道路安全')
    expect((await readPreparation(officer, code)).topics.value).toBe(
      '能源管理 | Energy\n交通運輸\n- 道路安全',
    )
    expect(await Thread.count({ where: { topicId: first.id } })).toBe(1)
    await expect(setTopics(code, '能源管理')).rejects.toEqual(
      refused('outline', `topic-gone?name=${encodeURIComponent('交通運輸')}`),
    )
    expect(await Thread.count({ where: { topicId: first.id } })).toBe(1)
  })

  test.each([
    ['- 道路安全', 'topic-orphan?name=%E9%81%93%E8%B7%AF%E5%AE%89%E5%85%A8'],
    ['交通\n交通', 'topic-twice?name=%E4%BA%A4%E9%80%9A'],
    ['| Transport', 'topic-nameless'],
    ['路'.repeat(61), 'topic-too-long?max=60'],
    [Array.from({ length: 101 }, (_, n) => `主題${n}`).join('\n'), 'topics-too-many?max=100'],
  ])('are refused: %.20s', async (outline, problem) => {
    await expect(setTopics(await prepare(), outline)).rejects.toEqual(refused('outline', problem))
  })
})

describe('the draft text', () => {
  test('can be replaced until the moment of opening, and then stands', async () => {
    const code = await prepare()
    const { id: consultationId, opensAt } = await find(code)
    const set = async (text: string, at: Date) => {
      const { draftText } = await readPreparation(officer, code)
      await changeParagraphs(officer, code, text, draftText.seen, at)
    }
    await announceConsultation(officer, code, now)
    await set('第一條　甲\n第二條　乙', now)
    await set('第一條　丙', new Date(opensAt.getTime() - 1))
    await expect(set('第一條　丁', opensAt)).rejects.toThrow('consultation-opened')
    const paragraphs = await Paragraph.findAll({ where: { consultationId } })
    expect(paragraphs.map(({ number, heading, body }) => [number, heading, body])).toEqual([
      [1, '第一條', '丙'],
    ])
  })
})
