import { describe, expect, test } from 'vitest'
import { OfficialAnswer } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { commentsCsv, writeCsv } from '#server/consultations/report/csv-files.ts'
import { downloadReport, reportFiles } from '#server/consultations/report/download-report.ts'
import { readReport } from '#server/consultations/report/read-report.ts'
import { NotFound } from '#server/errors.ts'
import { csvLine } from '#server/platform/csv.ts'
import { createAnswer, createUnitingMap } from '#test/factories/answer.ts'
import {
  createComment,
  createConsultation,
  createParticipant,
  createProposal,
  createStatement,
} from '#test/factories/consultation.ts'
import { createCitizen } from '#test/factories/people.ts'

const download = async (code: string, file: string): Promise<string> =>
  new Response((await downloadReport(visitor, code, file)).body).text()

const gone = { hiddenAt: new Date() }
const secret = '不該外流的字'

/** What the file says of the only statement and of the votes on it. */
async function sums(phase: 'open' | 'closed', agreeCount: number): Promise<string[]> {
  const consultation = await createConsultation({ phase })
  await createStatement(consultation, { body: '一句話', agreeCount })
  const [, line = ''] = (await download(consultation.code, 'statements.csv')).split('\r\n')
  return line.split(',').slice(2, 6)
}

describe('the report', () => {
  test('tells how many took part in which way, what most support and what was answered', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const comment = await createComment(consultation, { body: '最好的**意見**', supportCount: 3 })
    await createComment(consultation, { parent: comment })
    const statement = await createStatement(consultation, { agreeCount: 7, passCount: 1 })
    await createUnitingMap(consultation, [statement])
    await createProposal(consultation, { endorsementCount: 4 })
    await createAnswer(consultation, { to: { kind: 'statement', id: statement.id } })
    const report = await readReport(visitor, consultation.code)
    expect(report.numbers).toEqual({
      participants: 3,
      comments: 2,
      statements: 1,
      votes: 8,
      proposals: 1,
      endorsements: 4,
      proposalsReached: 0,
    })
    expect(report.comments).toMatchObject([{ id: comment.id, supportCount: 3 }])
    expect(report.answers).toMatchObject({ owed: 1, answered: 1 })
    const json = JSON.parse(await download(consultation.code, 'report.json'))
    expect(json).toMatchObject({
      numbers: { comments: 2 },
      opinions: {
        groups: [
          { label: 'A', size: 12 },
          { label: 'B', size: 8 },
        ],
      },
      answers: [{ kind: 'statement', answer: { outcome: 'partly-adopted' } }],
    })
  })

  test('and its files hold no text that was hidden, withdrawn or held, and no account', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const citizen = await createCitizen()
    const by = await createParticipant(consultation, citizen)
    const comments = [gone, { withdrawnAt: new Date() }, { heldAt: new Date() }]
    for (const state of comments)
      await createComment(consultation, { ...state, by, body: secret, supportCount: 9 })
    const statement = await createStatement(consultation, { ...gone, body: secret })
    const proposal = await createProposal(consultation, {
      ...gone,
      title: secret,
      reachedAt: new Date(),
    })
    await createUnitingMap(consultation, [statement])
    await createAnswer(consultation, { to: { kind: 'proposal', id: proposal.id } })
    await createAnswer(consultation, { to: { kind: 'statement', id: statement.id } })
    const files = await Promise.all(reportFiles.map((file) => download(consultation.code, file)))
    const all = [...files, JSON.stringify(await readReport(visitor, consultation.code))].join()
    expect(all).not.toContain(secret)
    expect(all).not.toContain(citizen.accountId)
    expect(all).not.toContain(by.id)
    expect(
      files[1]!
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[2]),
    ).toEqual(['hidden', 'withdrawn', undefined])
  })

  test('gives no sums of votes before the closing, nor of fewer than five people', async () => {
    expect(await sums('open', 50)).toEqual(['一句話', '', '', ''])
    expect(await sums('closed', 4)).toEqual(['一句話', '', '', ''])
    expect(await sums('closed', 5)).toEqual(['一句話', '5', '0', '0'])
  })

  test('has no file of what was not offered, and none of other names', async () => {
    const { code } = await createConsultation({ phase: 'closed', forms: ['threads'] })
    await expect(downloadReport(visitor, code, 'statements.csv')).rejects.toThrow(NotFound)
    await expect(downloadReport(visitor, code, '../votes.csv')).rejects.toThrow(NotFound)
  })
})

describe('a file of comments', () => {
  test('begins as spreadsheets want it, and has every comment once over many pages', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const by = await createParticipant(consultation)
    for (let number = 1; number <= 5; number += 1)
      await createComment(consultation, { by, body: `第 ${number} 則` })
    const parts: string[] = []
    for await (const part of writeCsv(commentsCsv, consultation, 2)) parts.push(part)
    expect(parts[0]).toMatch(/^\uFEFFid,address,/)
    const texts = parts
      .slice(1)
      .join('')
      .trim()
      .split('\r\n')
      .map((line) => line.split(',').at(-1))
    expect(texts).toEqual([1, 2, 3, 4, 5].map((number) => `第 ${number} 則`))
  })

  test('runs nothing in a spreadsheet', () => {
    expect(csvLine(['=1+1', '＋cmd', ' -2', '@x', '\t=1', 'a,"b"', 3, null])).toBe(
      `'=1+1,'＋cmd,' -2,'@x,'\t=1,"a,""b""",3,\r\n`,
    )
  })

  test('of answers has their reasons', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    await createAnswer(consultation, { reasons: '=理由要寫清楚，\n才能讓大家瞭解決定。' })
    const file = await download(consultation.code, 'answers.csv')
    expect(file).toContain(`"'=理由要寫清楚，\n才能讓大家瞭解決定。"`)
    expect(await OfficialAnswer.count()).toBe(1)
  })
})
