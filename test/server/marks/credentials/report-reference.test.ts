import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { TestResult } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { reportOf } from '#server/marks/credentials/report-reference.ts'
import { decideApplication } from '#server/marks/decisions/decide-application.ts'
import { readMarkReport } from '#server/marks/evaluations/read-report.ts'
import { canonicalJson } from '#server/marks/evaluations/report-digest.ts'
import { findMark } from '#server/marks/find-mark.ts'
import { createDecidable } from '#test/factories/decision.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer } from '#test/factories/people.ts'

const issue = { outcome: 'issue', reason: '各項檢測均符合規範。' }

async function issued() {
  const { number } = await createDecidable()
  const { markNumber } = await decideApplication(await createOfficer(), number, issue)
  return findMark(markNumber!)
}

test('the digest is of the report that everybody can download, byte for byte', async () => {
  const mark = await issued()
  const { url, sha256 } = await reportOf(mark)
  expect(new URL(url).pathname).toBe(`/marks/${mark.number}/report.canonical.json`)
  const { report } = await readMarkReport(visitor, mark.number)
  const served = canonicalJson(report)
  expect(createHash('sha256').update(served).digest('hex')).toBe(sha256)
  expect(JSON.parse(served)).toEqual(report)
})

test('a report that is changed afterwards has another digest', async () => {
  const mark = await issued()
  const before = await reportOf(mark)
  const [result] = await TestResult.findAll()
  await result!.update({ note: '事後加上的話。' })
  expect((await reportOf(mark)).sha256).not.toBe(before.sha256)
})

test('a mark without an evaluation names its own page, and no digest', async () => {
  const mark = await createMark()
  expect(await reportOf(mark)).toEqual({
    url: expect.stringMatching(new RegExp(`/marks/${mark.number}#evidence$`)) as string,
    sha256: null,
  })
})
