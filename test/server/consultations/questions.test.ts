import { describe, expect, test } from 'vitest'
import { Question, QuestionOption, Response } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { answerQuestions } from '#server/consultations/questions/answer-questions.ts'
import {
  changeQuestions,
  readQuestionOutline,
} from '#server/consultations/questions/change-questions.ts'
import { readQuestions } from '#server/consultations/questions/read-questions.ts'
import { Conflict, NotFound } from '#server/errors.ts'
import { createConsultation, createTopic } from '#test/factories/consultation.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'

const outline = `多久使用一次政府網站？
# 公部門網站
- 每天
- 每週

哪些最需要改善？
+ 搜尋
+ 表單

還想說什麼？`

async function ask(settings: Parameters<typeof createConsultation>[0] = {}) {
  const opensAt = new Date(Date.now() + 1000)
  const consultation = await createConsultation({ opensAt })
  await createTopic(consultation, { nameZh: '公部門網站' })
  await changeQuestions(await createOfficer(), consultation.code, outline, '')
  await consultation.update({ opensAt: new Date(Date.now() - 1000), ...settings })
  const { questions } = await readQuestions(await createOfficer(), consultation.code)
  const [often, which, words] = questions
  return { consultation, often: often!, which: which!, words: words! }
}

const answerAs = (person: SignedIn, { code }: Consultation, answers: Record<string, string[]>) =>
  answerQuestions(person, code, answers)

describe('questions', () => {
  test('are written as an outline and read back the same', async () => {
    const { consultation, often, which, words } = await ask()
    expect(await readQuestionOutline(await createOfficer(), consultation.code)).toBe(outline)
    expect([often, which, words].map(({ kind }) => kind)).toEqual(['one', 'several', 'text'])
    expect(which.options.map(({ label }) => label)).toEqual(['搜尋', '表單'])
  })

  test.each([
    ['', 'questions-empty'],
    ['題目\n- 只有一個', 'question-options'],
    ['題目\n- 甲\n+ 乙', 'question-mixed'],
    ['題目\n- 甲\n- 甲', 'question-same-options'],
    ['題目\n# 沒有這個主題', 'topic-unknown'],
    ['- 甲\n- 乙', 'required'],
    ['長'.repeat(201), 'tooLong'],
    [Array.from({ length: 31 }, (_, index) => `第 ${index} 題`).join('\n\n'), 'questions-many'],
  ])('written as %j are refused: %s', async (wrong, code) => {
    const { code: address } = await createConsultation({ phase: 'prepared' })
    const attempt = changeQuestions(await createOfficer(), address, wrong, '')
    await expect(attempt).rejects.toMatchObject({
      field: 'outline',
      code: expect.stringContaining(code),
    })
    expect(await Question.count()).toBe(0)
  })

  test('can no longer be changed once they are asked', async () => {
    const { consultation } = await ask()
    const attempt = changeQuestions(await createOfficer(), consultation.code, '新題目', outline)
    await expect(attempt).rejects.toThrow(new Conflict('consultation-opened'))
  })

  test('that two officers change at once are changed by the first', async () => {
    const { code } = await createConsultation({ phase: 'prepared' })
    await changeQuestions(await createOfficer(), code, '甲', '')
    await expect(changeQuestions(await createOfficer(), code, '乙', '')).rejects.toThrow(
      new Conflict('changed-meanwhile'),
    )
    await changeQuestions(await createOfficer(), code, '乙', '甲')
  })

  test('are not there where they are not asked', async () => {
    const { code } = await createConsultation({ forms: ['threads'] })
    await expect(readQuestions(visitor, code)).rejects.toThrow(NotFound)
  })
})

describe('an answer', () => {
  test('replaces the one before, and can leave questions out', async () => {
    const { consultation, often, which, words } = await ask()
    const person = await createCitizen()
    const [daily, weekly] = often.options
    await answerAs(person, consultation, {
      [often.id]: [daily!.id],
      [which.id]: which.options.map(({ id }) => id),
      [words.id]: [' 謝謝 '],
    })
    await answerAs(person, consultation, { [often.id]: [weekly!.id], [words.id]: ['  '] })
    const seen = await readQuestions(person, consultation.code)
    expect(seen.questions.map(({ mine }) => mine)).toEqual([[weekly!.id], [], []])
    expect(await Response.count()).toBe(1)
    expect(await answerAs(person, consultation, {})).toBe(0)
    expect(await Response.count()).toBe(0)
  })

  test('sent twice at once is one', async () => {
    const { consultation, words } = await ask()
    const person = await createCitizen()
    await Promise.all(
      ['甲', '乙', '丙'].map((text) => answerAs(person, consultation, { [words.id]: [text] })),
    )
    expect(await Response.count()).toBe(1)
  })

  test('with an option of another question, or two where one is asked for, changes nothing', async () => {
    const { consultation, often, which, words } = await ask()
    const person = await createCitizen()
    const wrong = [
      { [often.id]: [which.options[0]!.id] },
      { [often.id]: often.options.map(({ id }) => id) },
      { [often.id]: ['nothing'] },
      { [words.id]: ['長'.repeat(2001)] },
    ]
    for (const answers of wrong) {
      await expect(answerAs(person, consultation, answers)).rejects.toMatchObject({
        field: Object.keys(answers)[0],
      })
    }
    expect(await Response.count()).toBe(0)
  })

  test('comes too late a second after closing', async () => {
    const { consultation, words } = await ask()
    const late = new Date(consultation.closesAt.getTime() + 1000)
    const attempt = answerQuestions(
      await createCitizen(),
      consultation.code,
      { [words.id]: ['晚了'] },
      late,
    )
    await expect(attempt).rejects.toThrow(new Conflict('consultation-closed'))
  })
})

describe('results', () => {
  test('are shown to who has answered, and to all after closing, from five answers on', async () => {
    const { consultation, often } = await ask()
    const [daily, weekly] = await QuestionOption.findAll({
      where: { questionId: often.id },
      order: ['position'],
    })
    const answer = async (optionId: string) => {
      const person = await createCitizen()
      await answerAs(person, consultation, { [often.id]: [optionId] })
      return person
    }
    for (let count = 0; count < 3; count += 1) await answer(daily!.id)
    const fourth = await answer(weekly!.id)
    const seenByFourth = async () => (await readQuestions(fourth, consultation.code)).questions[0]!
    expect(await seenByFourth()).toMatchObject({ answerCount: 4 })
    expect((await seenByFourth()).options.map(({ count }) => count)).toEqual([null, null])
    await answer(daily!.id)
    expect((await seenByFourth()).options.map(({ count }) => count)).toEqual([4, 1])

    const before = await readQuestions(visitor, consultation.code)
    expect(before).toMatchObject({ showsResults: false })
    expect(before.questions[0]).toMatchObject({ answerCount: null })
    const after = await readQuestions(visitor, consultation.code, consultation.closesAt)
    expect(after.questions[0]!.options.map(({ count }) => count)).toEqual([4, 1])
  })

  test('count answers in words and tell none of them', async () => {
    const { consultation, words } = await ask()
    await answerAs(await createCitizen(), consultation, { [words.id]: ['只給機關看的話'] })
    const after = await readQuestions(visitor, consultation.code, consultation.closesAt)
    expect(after.questions[2]).toMatchObject({ answerCount: 1, mine: [] })
    expect(JSON.stringify(after)).not.toContain('只給機關看的話')
  })
})
