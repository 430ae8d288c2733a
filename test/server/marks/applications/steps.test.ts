import { expect, test } from 'vitest'
import {
  Application,
  ApplicationEvent,
  Evaluation,
  Notice,
  SamplePage,
  Scan,
  ScanBarrier,
  Barrier,
  Visit,
} from '#models/index.ts'
import { Forbidden } from '#server/errors.ts'
import type { Conflict } from '#server/errors.ts'
import { acceptDocuments } from '#server/marks/applications/accept-documents.ts'
import { askForCorrection } from '#server/marks/applications/ask-for-correction.ts'
import { handInCorrection } from '#server/marks/applications/hand-in-correction.ts'
import { judgeFinished } from '#server/marks/applications/judge-machine-tests.ts'
import { listApplications } from '#server/marks/applications/list-applications.ts'
import { readApplication } from '#server/marks/applications/read-application.ts'
import { remindOfDue } from '#server/marks/applications/remind.ts'
import { repeatMachineTest } from '#server/marks/applications/repeat-machine-test.ts'
import { submitApplication } from '#server/marks/applications/submit-application.ts'
import { withdrawApplication } from '#server/marks/applications/withdraw-application.ts'
import { addSamplePage } from '#server/marks/evaluations/sample/add-sample-page.ts'
import { explainUnmet } from '#server/marks/evaluations/sample/explain-unmet.ts'
import { readSample } from '#server/marks/evaluations/sample/read-sample.ts'
import { removeSamplePage } from '#server/marks/evaluations/sample/remove-sample-page.ts'
import { createApplication } from '#test/factories/application.ts'
import { createReadyDraft } from '#test/factories/draft.ts'
import { createCitizen, createOfficer, createWebmaster } from '#test/factories/people.ts'

const signal = new AbortController().signal
const at = (text: string) => new Date(text)

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing',
    (error: Conflict) => error.code,
  )

const evaluationOf = async (number: string): Promise<Evaluation> => {
  const { id } = await Application.findOne({ where: { number }, rejectOnEmpty: true })
  return Evaluation.findOne({ where: { applicationId: id }, rejectOnEmpty: true })
}

/** Handed in on Tuesday 24 November 2026 in the morning, in Taiwan. */
async function createSubmitted(pages?: [string, string][]) {
  const now = at('2026-11-24T02:00:00Z')
  const officer = await createOfficer()
  const draft = await createReadyDraft(pages ? { pages } : {})
  await Scan.update({ finishedAt: now }, { where: { id: draft.scan.id } })
  await submitApplication(draft.webmaster, draft.number, now)
  return { ...draft, officer, now }
}

const accepted = async (pages?: [string, string][]) => {
  const submitted = await createSubmitted(pages)
  await acceptDocuments(submitted.officer, submitted.number, submitted.now)
  return submitted
}

/** Ends the latest scan of a sample as the crawler does: each page tested, unless it is said that it
 * was not reached. */
async function finishMachineTest(
  number: string,
  { failures = 0, unreached = [] as string[] } = {},
) {
  const { machineScanId, siteId } = await evaluationOf(number)
  const scan = await Scan.findByPk(machineScanId!, { rejectOnEmpty: true })
  await Visit.bulkCreate(
    scan.onlyUrls!.map((url, position) => {
      const isReached = !unreached.includes(url)
      return {
        scanId: scan.id,
        position,
        url,
        depth: 0,
        foundBy: 'list' as const,
        state: isReached ? ('tested' as const) : ('untested' as const),
        reasonCode: isReached ? null : 'timeout',
      }
    }),
  )
  if (failures > 0) {
    const barrier = await Barrier.create({
      siteId,
      key: scan.id,
      rule: 'image-alt',
      outcome: 'failed',
      kind: 'standard',
      criteria: ['1.1.1'],
      codes: [],
      level: 'A',
      impact: 'critical',
      helpUrl: 'https://example.org/',
      firstScanId: scan.id,
      lastScanId: scan.id,
      firstSeenAt: new Date(),
      lastSeenAt: new Date(),
    })
    const barrierId = barrier.id
    await ScanBarrier.create({ scanId: scan.id, barrierId, pages: 1, occurrences: failures })
  }
  await scan.update({ startedAt: new Date(), finishedAt: new Date(), stopped: 'complete' })
  return scan
}

const eventsOf = async (number: string) => {
  const { id: applicationId } = await Application.findOne({
    where: { number },
    rejectOnEmpty: true,
  })
  const events = await ApplicationEvent.findAll({ where: { applicationId }, order: ['id'] })
  return events.map(({ kind }) => kind)
}

const noticesOf = async ({ accountId }: { accountId: string }) =>
  (await Notice.findAll({ where: { accountId }, order: ['id'] })).map(({ kind }) => kind)

test('accepting the documents asks for the machine test of exactly the sample, without its documents', async () => {
  const { number, officer, webmaster } = await accepted()
  const { id: evaluationId, machineScanId } = await evaluationOf(number)
  const scan = await Scan.findByPk(machineScanId!, { rejectOnEmpty: true })
  const pages = await SamplePage.findAll({ where: { evaluationId }, order: ['position'] })
  expect(scan.onlyUrls).toEqual(
    pages.flatMap(({ url, reason }) => (reason === 'document' ? [] : [url])),
  )
  expect(scan).toMatchObject({ standard: '115.11', level: 'AA' })
  const view = await readApplication(officer, number, at('2026-11-24T03:00:00Z'))
  expect(view).toMatchObject({ state: 'machine-test', turn: { owner: 'service' } })
  expect(view.machine).toEqual({ scanId: scan.id, isRunning: true })
  expect(await noticesOf(webmaster)).toEqual(['application-accepted'])
})

test('of two officers who accept at once, one does', async () => {
  const { number, officer, now } = await createSubmitted()
  const both = await Promise.all([1, 2].map(() => codeOf(acceptDocuments(officer, number, now))))
  expect(both.toSorted()).toEqual(['application-not-submitted', 'nothing'])
  expect(await eventsOf(number)).toEqual(['submitted', 'documents-accepted'])
})

test('a machine test without failures leads to the test by people; looking twice adds nothing', async () => {
  const { number, officer } = await accepted()
  await judgeFinished(at('2026-11-24T02:30:00Z'), signal)
  expect(await eventsOf(number)).toEqual(['submitted', 'documents-accepted'])
  await finishMachineTest(number)
  const now = at('2026-11-24T03:00:00Z')
  await Promise.all([judgeFinished(now, signal), judgeFinished(now, signal)])
  await judgeFinished(now, signal)
  expect(await eventsOf(number)).toEqual(['submitted', 'documents-accepted', 'machine-passed'])
  expect((await readApplication(officer, number, now)).state).toBe('manual-test')
  expect(await noticesOf(officer)).toEqual(['application-submitted', 'application-machine-passed'])
})

test('failures are told with their numbers, and wait for the officer', async () => {
  const { number, officer } = await accepted()
  await finishMachineTest(number, { failures: 7 })
  const now = at('2026-11-24T03:00:00Z')
  await judgeFinished(now, signal)
  const view = await readApplication(officer, number, now)
  expect(view).toMatchObject({ state: 'machine-test', turn: { owner: 'officer' } })
  expect(view.events.at(-1)).toMatchObject({ kind: 'machine-failed', numbers: { failures: 7 } })
  expect(view.may).toMatchObject({ askForCorrection: true, repeatMachineTest: true })
})

test('a page that was not reached is tried once more, and has never passed', async () => {
  const { number, site, officer } = await accepted()
  const unreached = [`${site.origin}/contact`]
  const first = await finishMachineTest(number, { unreached })
  const now = at('2026-11-24T03:00:00Z')
  await judgeFinished(now, signal)
  expect(await eventsOf(number)).toEqual(['submitted', 'documents-accepted'])
  const again = await finishMachineTest(number, { unreached })
  expect(again.id).not.toBe(first.id)
  expect(again.onlyUrls).toEqual(first.onlyUrls)
  await judgeFinished(now, signal)
  const view = await readApplication(officer, number, now)
  const pages = first.onlyUrls!.length
  expect(view.events.at(-1)).toMatchObject({
    kind: 'machine-failed',
    numbers: { pages, tested: pages - 1, failures: 0 },
  })
  await repeatMachineTest(officer, number, now)
  expect(await codeOf(repeatMachineTest(officer, number, now))).toBe('machine-test-running')
  await finishMachineTest(number)
  await judgeFinished(now, signal)
  expect((await readApplication(officer, number, now)).state).toBe('manual-test')
})

test('a page that was drawn stays, unless it cannot be reached: then the next of the draw takes its place', async () => {
  const news = Array.from({ length: 30 }, (_, index): [string, string] => [`/n/${index}`, '頁'])
  const { number, officer, now } = await createSubmitted([['/', '首頁'], ...news])
  const random = async () =>
    (await readSample(officer, number)).pages.filter(({ part }) => part === 'random')
  const [drawn] = await random()
  expect(await codeOf(removeSamplePage(officer, number, drawn!.id, now))).toBe('sample-drawn')
  await acceptDocuments(officer, number, now)
  for (const _try of [1, 2]) {
    await finishMachineTest(number, { unreached: [drawn!.url] })
    await judgeFinished(now, signal)
  }
  await removeSamplePage(officer, number, drawn!.id, now)
  const left = await random()
  expect(left).toHaveLength(4)
  expect(left.map(({ url }) => url)).not.toContain(drawn!.url)
  const { again } = await readSample(officer, number, true)
  expect(again!.map(({ isThere }) => isThere)).toEqual([true, true, true, true])
})

test('the officer completes the structured part until the documents are accepted', async () => {
  const { number, officer, webmaster, site, now } = await createSubmitted()
  const page = { url: `${site.origin}/permit/1`, reason: 'process', note: '', process: '停車證' }
  expect(await codeOf(addSamplePage(officer, number, { ...page, url: 'x' }, now))).toBe(
    'application-address',
  )
  const elsewhere = { ...page, url: 'https://elsewhere.example/' }
  expect(await codeOf(addSamplePage(officer, number, elsewhere, now))).toBe('sample-outside')
  expect(await codeOf(addSamplePage(officer, number, { ...page, process: '' }, now))).toBe(
    'required',
  )
  await addSamplePage(officer, number, page, now)
  expect(await codeOf(addSamplePage(officer, number, page, now))).toBe('sample-page-there')
  await explainUnmet(officer, number, 'sign-in', '本站沒有登入功能。', now)
  expect(await codeOf(explainUnmet(officer, number, 'process', '沒有', now))).toBe('sample-reason')
  const sample = await readSample(webmaster, number)
  expect(sample.pages.at(-1)).toMatchObject({ reason: 'process', process: '停車證' })
  expect(sample.unmet).toContainEqual({ reason: 'sign-in', why: '本站沒有登入功能。' })
  expect(sample.unmet.map(({ reason }) => reason)).not.toContain('process')
  await removeSamplePage(officer, number, sample.pages.at(-1)!.id, now)
  await acceptDocuments(officer, number, now)
  expect(await codeOf(addSamplePage(officer, number, page, now))).toBe('sample-closed')
})

test('a correction of the documents has five working days, and leads back to their check', async () => {
  const { number, officer, webmaster, now } = await createSubmitted()
  expect(await codeOf(handInCorrection(webmaster, number, '改好了', now))).toBe(
    'correction-not-asked',
  )
  await askForCorrection(officer, number, '聲明的網址打不開。', now)
  const view = await readApplication(webmaster, number, now)
  expect(view).toMatchObject({
    state: 'correction',
    turn: { owner: 'agency', duty: { due: '2026-12-01', workingDays: 5 } },
  })
  expect(await codeOf(askForCorrection(officer, number, '再一次', now))).toBe('correction-not-now')
  const both = await Promise.all(
    [1, 2].map(() => codeOf(handInCorrection(webmaster, number, '已更換網址。', now))),
  )
  expect(both.toSorted()).toEqual(['correction-not-asked', 'nothing'])
  expect((await readApplication(officer, number, now)).state).toBe('submitted')
  expect(await noticesOf(webmaster)).toEqual(['application-correction'])
  expect(await noticesOf(officer)).toEqual(['application-submitted', 'application-corrected'])
})

test('a correction of the documents is refused while something stands in the way', async () => {
  const { number, officer, webmaster, now, scan } = await createSubmitted()
  await askForCorrection(officer, number, '請改善。', now)
  await scan.update({ level: 'A' })
  expect(await codeOf(handInCorrection(webmaster, number, '好了', now))).toBe(
    'application-obstacles',
  )
})

test('a correction after the machine test has the sample tested again', async () => {
  const { number, officer, webmaster } = await accepted()
  const first = await finishMachineTest(number, { failures: 1 })
  const now = at('2026-11-24T03:00:00Z')
  await judgeFinished(now, signal)
  await askForCorrection(officer, number, '圖片沒有替代文字。', now)
  await handInCorrection(webmaster, number, '已補上替代文字。', now)
  expect((await evaluationOf(number)).machineScanId).not.toBe(first.id)
  await finishMachineTest(number)
  await judgeFinished(now, signal)
  expect((await readApplication(officer, number, now)).state).toBe('manual-test')
})

test('whoever lets the day of the correction pass has lapsed, until asked anew', async () => {
  const { number, officer, webmaster, now } = await createSubmitted()
  await askForCorrection(officer, number, '請改善。', now)
  const after = at('2026-12-02T00:00:00Z')
  expect((await readApplication(officer, number, after)).state).toBe('lapsed')
  expect(await codeOf(handInCorrection(webmaster, number, '好了', after))).toBe(
    'application-lapsed',
  )
  await askForCorrection(officer, number, '再給一次機會。', after)
  expect((await readApplication(officer, number, after)).state).toBe('correction')
})

test('it can be withdrawn at any time before it is decided, and only by the agency', async () => {
  const { number, officer, webmaster, now } = await createSubmitted()
  const other = await createWebmaster()
  for (const actor of [officer, other]) {
    await expect(withdrawApplication(actor, number, '不要了', now)).rejects.toThrow(Forbidden)
  }
  const both = await Promise.all(
    [1, 2].map(() => codeOf(withdrawApplication(webmaster, number, '網站將改版', now))),
  )
  expect(both.toSorted()).toEqual(['application-over', 'nothing'])
  expect(await noticesOf(officer)).toEqual(['application-submitted', 'application-withdrawn'])
})

test('a machine test that finishes after the application was withdrawn says nothing', async () => {
  const { number, webmaster, now } = await accepted()
  await withdrawApplication(webmaster, number, '網站將改版', now)
  await finishMachineTest(number)
  await judgeFinished(now, signal)
  expect(await eventsOf(number)).toEqual(['submitted', 'documents-accepted', 'withdrawn'])
})

test('whose turn it is is told two working days before the day, and once after it', async () => {
  const { number, officer } = await createSubmitted()
  const told = async (day: string) => {
    await remindOfDue(at(`${day}T00:00:00Z`), signal)
    return (await noticesOf(officer)).slice(1)
  }
  // Handed in on the 24th with three working days: until the 27th.
  expect(await told('2026-11-24')).toEqual([])
  expect(await told('2026-11-25')).toEqual(['application-due'])
  expect(await told('2026-11-27')).toEqual(['application-due'])
  expect(await told('2026-11-28')).toEqual(['application-due', 'application-overdue'])
  expect(await told('2026-12-03')).toEqual(['application-due', 'application-overdue'])
  const { turn } = await readApplication(officer, number, at('2026-11-30T00:00:00Z'))
  expect(turn!.duty!.state).toBe('overdue')
})

test('a lapse is told once, to both sides', async () => {
  const { number, officer, webmaster, now } = await createSubmitted()
  await askForCorrection(officer, number, '請改善。', now)
  for (const day of ['2026-12-02', '2026-12-03', '2027-01-04']) {
    await remindOfDue(at(`${day}T00:00:00Z`), signal)
  }
  expect((await noticesOf(webmaster)).filter((kind) => kind === 'application-lapsed')).toHaveLength(
    1,
  )
  expect((await noticesOf(officer)).filter((kind) => kind === 'application-lapsed')).toHaveLength(1)
})

test('officers see all by what is due first, agencies their own, and nobody else any', async () => {
  const late = await createApplication({ events: ['submitted'], at: at('2026-11-16T02:00:00Z') })
  const soon = await createApplication({
    events: ['submitted', 'correction-asked'],
    at: at('2026-11-20T02:00:00Z'),
    dueOn: '2026-11-25',
  })
  const draft = await createApplication({ at: at('2026-11-20T02:00:00Z') })
  const over = await createApplication({
    events: ['submitted', 'withdrawn'],
    at: at('2026-11-20T02:00:00Z'),
  })
  const now = at('2026-11-24T02:00:00Z')
  const numbersFor = async (actor: Parameters<typeof listApplications>[0], isOver = false) =>
    (await listApplications(actor, { over: isOver }, now)).items.map(({ number }) => number)
  const officer = await createOfficer()
  expect(await numbersFor(officer)).toEqual([late.number, soon.number])
  expect(await numbersFor(officer, true)).toEqual([over.number])
  expect(await numbersFor(await createWebmaster(draft.agencyId))).toEqual([draft.number])
  await expect(listApplications(await createCitizen())).rejects.toThrow(Forbidden)
  const lapsedDay = at('2026-11-26T02:00:00Z')
  const lapsed = await listApplications(officer, { over: true }, lapsedDay)
  expect(lapsed.items.map(({ state }) => state)).toEqual(['withdrawn', 'lapsed'])
})

test('pages of the list follow each other without a gap', async () => {
  for (let count = 0; count < 23; count += 1) await createApplication({ events: ['submitted'] })
  const officer = await createOfficer()
  const first = await listApplications(officer)
  const second = await listApplications(officer, { after: first.next })
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, null])
  expect(new Set([...first.items, ...second.items].map(({ number }) => number)).size).toBe(23)
})
