import jsonld from 'jsonld'
import { beforeAll, expect, test } from 'vitest'
import { Account, Assignment } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { sealPerson } from '#server/accounts/person.ts'
import { Forbidden, NotFound } from '#server/errors.ts'
import { finishTest } from '#server/marks/evaluations/finish-test.ts'
import { readEvaluationReport, readMarkReport } from '#server/marks/evaluations/read-report.ts'
import type { ReportView } from '#server/marks/evaluations/read-report.ts'
import { reportDigest } from '#server/marks/evaluations/report-digest.ts'
import { saveResult } from '#server/marks/evaluations/save-result.ts'
import { setTools } from '#server/marks/evaluations/set-tools.ts'
import { renderEvaluationEarl, renderWcagEm } from '#server/marks/evaluations/wcag-em.ts'
import { createAssignment, createEvaluation } from '#test/factories/evaluation.ts'
import { createMark } from '#test/factories/mark.ts'
import {
  createCitizen,
  createOfficer,
  createTester,
  createWebmaster,
} from '#test/factories/people.ts'

const words = {
  title: '評估報告',
  summary: '符合 0 項',
  specifics: '方法',
  baseline: 'NVDA / Firefox',
  commissioner: '機關',
}

/** Everything that is known of a tester and must not be published. */
const planted: string[] = []
let published: ReportView
let again: ReportView

beforeAll(async () => {
  const { application, evaluation, pages } = await createEvaluation()
  const testers: { tester: SignedIn; id: string }[] = []
  for (const index of [1, 2, 3]) {
    const tester = await createTester()
    const facts = {
      name: `檢測員甲${index}`,
      telephone: `02-5550-000${index}`,
      disability: `障礙情形${index}`,
      contactNotes: `請傳簡訊${index}`,
    }
    await Account.update(sealPerson(facts), { where: { id: tester.accountId } })
    const kind = index === 3 ? ('lived' as const) : ('manual' as const)
    const { id } = await createAssignment({ evaluationId: evaluation.id, tester, kind })
    planted.push(...Object.values(facts), tester.accountId, tester.name!, id)
    testers.push({ tester, id })
  }
  for (const [at, { tester, id }] of testers.entries()) {
    const index = at + 1
    const outcome = index === 1 ? 'failed' : 'passed'
    const draft = { criterion: '1.1.1', outcome, note: `發現${index}`, version: 0 }
    await saveResult(tester, id, pages[0]!.id, draft)
    await setTools(tester, id, { technologies: ['nvda'], browser: 'firefox' })
    await finishTest(tester, id)
  }
  const conflict = '曾任職於該機關的檢測員'
  const { id } = await createAssignment({ evaluationId: evaluation.id, acceptedAt: null })
  await Assignment.update({ declinedAt: new Date(), conflict }, { where: { id } })
  planted.push(conflict, id)
  const mark = await createMark({ applicationId: application.id, siteId: application.siteId })
  published = await readMarkReport(visitor, mark.number)
  again = await readEvaluationReport(await createOfficer(), evaluation.id)
})

test('the report counts testers and names technologies, and says nothing of who they are', () => {
  const { report } = published
  expect(planted.length).toBeGreaterThanOrEqual(20)
  expect(report.testers).toEqual({ manual: 2, lived: 1, settling: 0 })
  expect(report.technologies).toEqual(['nvda'])
  const all = [
    JSON.stringify(published),
    renderWcagEm(report, words, 'zh-TW'),
    renderWcagEm(report, words, 'en'),
    renderEvaluationEarl(report, 'zh-TW'),
    renderEvaluationEarl(report, 'en'),
  ].join('\n')
  expect(all).toContain('發現1')
  expect(planted.filter((text) => all.includes(text))).toEqual([])
})

test('testers who differ leave a criterion in doubt, and what nobody tested is untested', () => {
  const { summary, pages } = published.report
  expect(summary[0]).toMatchObject({ criterion: '1.1.1', outcome: 'cantTell' })
  expect(summary.slice(1).every(({ outcome }) => outcome === 'untested')).toBe(true)
  expect(pages[1]!.criteria.every(({ outcome }) => outcome === 'untested')).toBe(true)
})

test('the digest stays while the report does, and changes with every word of it', () => {
  expect(again.digest).toBe(published.digest)
  expect(again.digest).toMatch(/^[0-9a-f]{64}$/)
  const changed = structuredClone(published.report)
  changed.pages[0]!.criteria[0]!.outcome = 'passed'
  expect(reportDigest(changed)).not.toBe(published.digest)
})

test('before there is a mark officers read it, the agency only after a decision, others never', async () => {
  const { evaluation, application } = await createEvaluation()
  const own = await createWebmaster(application.agencyId)
  await expect(readEvaluationReport(own, evaluation.id)).rejects.toThrow(NotFound)
  for (const other of [await createWebmaster(), await createTester(), await createCitizen()]) {
    await expect(readEvaluationReport(other, evaluation.id)).rejects.toThrow(Forbidden)
  }
  expect((await readEvaluationReport(await createOfficer(), evaluation.id)).markNumber).toBeNull()
  const { number } = await createMark()
  await expect(readMarkReport(visitor, number)).rejects.toThrow(NotFound)
})

/** The terms by which the W3C's tool frames what it opens (w3c/wcag-em-report-tool, its JSON-LD
 * context). */
const toolContext = {
  wcagem: 'http://www.w3.org/TR/WCAG-EM/#',
  Evaluation: 'wcagem:procedure',
  defineScope: 'wcagem:step1',
  scope: 'wcagem:step1a',
  step1b: { '@id': 'wcagem:step1b', '@type': '@id' },
  conformanceTarget: 'step1b',
  exploreTarget: 'wcagem:step2',
  technologiesReliedUpon: 'wcagem:step2d',
  selectSample: 'wcagem:step3',
  structuredSample: 'wcagem:step3a',
  randomSample: 'wcagem:step3b',
  auditSample: 'wcagem:step4',
  reportFindings: 'wcagem:step5',
  commissioner: 'wcagem:commissioner',
  WCAG21: 'http://www.w3.org/TR/WCAG21/#',
  WAI: 'http://www.w3.org/WAI/',
  wcagVersion: 'WAI:standards-guidelines/wcag/#versions',
  earl: 'http://www.w3.org/ns/earl#',
  result: 'earl:result',
  subject: 'earl:subject',
  test: 'earl:test',
  outcome: 'earl:outcome',
  dcterms: 'http://purl.org/dc/terms/',
  title: 'dcterms:title',
  description: 'dcterms:description',
  summary: 'dcterms:summary',
  date: { '@id': 'dcterms:date', '@type': 'W3CDTF' },
  W3CDTF: 'http://www.w3.org/TR/NOTE-datetime',
  id: '@id',
  type: '@type',
}

interface Opened {
  defineScope: { scope: { title: string }; wcagVersion: string; conformanceTarget: string }
  exploreTarget: { technologiesReliedUpon: { title: string }[] }
  selectSample: { structuredSample: Named; randomSample: Named }
  auditSample: { subject: { id: string }; test: { id: string }; result: Result }[]
  reportFindings: { title: string; date: string; commissioner: string; summary: string }
}
type Named = { id: string; title: string; description: string }
type Result = { outcome: { id: string }; description?: string }

test('the WCAG-EM Report Tool finds in the download all that it reads', async () => {
  const { report } = published
  const document = JSON.parse(renderWcagEm(report, words, 'zh-TW'))
  const expanded = await jsonld.expand(document)
  const opened = (await jsonld.frame(
    expanded as jsonld.JsonLdDocument,
    { '@context': toolContext, '@type': 'Evaluation' } as never,
  )) as unknown as Opened
  expect(opened.defineScope).toMatchObject({
    scope: { title: report.siteName },
    wcagVersion: '2.2',
    conformanceTarget: 'AA',
  })
  expect(opened.exploreTarget.technologiesReliedUpon.map(({ title }) => title)).toEqual([
    'HTML5',
    'CSS',
  ])
  // One page each here, which the tool takes as well as a list.
  expect(opened.selectSample.structuredSample).toMatchObject({ description: report.pages[0]!.url })
  expect(opened.selectSample.randomSample).toMatchObject({ description: report.pages[1]!.url })
  expect(opened.auditSample).toHaveLength(report.summary.length * report.pages.length)
  const known = new Set([
    opened.selectSample.structuredSample.id,
    opened.selectSample.randomSample.id,
  ])
  expect(opened.auditSample.every(({ subject }) => known.has(subject.id))).toBe(true)
  const first = opened.auditSample.find(
    ({ subject, test: { id } }) =>
      id === 'WCAG21:non-text-content' && subject.id === opened.selectSample.structuredSample.id,
  )!
  expect(first.result.outcome.id).toBe('earl:cantTell')
  expect(first.result.description).toContain('發現1')
  expect(opened.reportFindings).toMatchObject({ title: words.title, date: report.testedAt })
})
