import { afterEach, expect, test, vi } from 'vitest'
import { Application, ApplicationEvent, Evaluation, Notice, Scan } from '#models/index.ts'
import { Conflict, Forbidden, FreshSignInNeeded, Invalid } from '#server/errors.ts'
import { beginApplication } from '#server/marks/applications/begin-application.ts'
import { changeApplication } from '#server/marks/applications/change-application.ts'
import { readApplication } from '#server/marks/applications/read-application.ts'
import { readBeginning } from '#server/marks/applications/read-beginning.ts'
import { readSelfAssessment } from '#server/marks/applications/read-self-assessment.ts'
import { saveSelfAssessment } from '#server/marks/applications/save-self-assessment.ts'
import { submitApplication } from '#server/marks/applications/submit-application.ts'
import { withdrawApplication } from '#server/marks/applications/withdraw-application.ts'
import { Actor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { createReadyDraft, createScannedSite, details } from '#test/factories/draft.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer, createWebmaster } from '#test/factories/people.ts'

const terms = { level: 'AA', standard: '115.11' } as const
const dayMs = 24 * 3_600_000
const daysOn = (days: number) => new Date(Date.now() + days * dayMs)

afterEach(() => vi.unstubAllEnvs())

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing',
    (error: Conflict | Invalid) => error.code,
  )

test('an application starts from the latest scan of the whole site, of its version and level where there is one', async () => {
  const { site, scan, webmaster } = await createScannedSite()
  const finished = { startedAt: new Date(), finishedAt: new Date(), stopped: 'complete' as const }
  const plan = { pageLimit: 9, depthLimit: 9, minuteLimit: 9, robots: 'keep' as const }
  await Scan.create({ siteId: site.id, standard: '115.11', level: 'A', ...plan, ...finished })
  await Scan.create({ siteId: site.id, ...terms, ...plan, ...finished, onlyUrls: [site.startUrl] })
  const number = await beginApplication(webmaster, site.id, terms)
  const application = await Application.findOne({ where: { number }, rejectOnEmpty: true })
  expect(application).toMatchObject({ scanId: scan.id, siteName: site.name, level: 'AA' })
})

test('of two who begin for the same site at once one is led to the application of the other', async () => {
  const { site, webmaster } = await createScannedSite()
  const both = await Promise.allSettled([
    beginApplication(webmaster, site.id, terms),
    beginApplication(webmaster, site.id, terms),
  ])
  const begun = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(begun).toHaveLength(1)
  expect((refused[0] as Conflict).code).toBe(`application-open?number=${begun[0]}`)
  await withdrawApplication(webmaster, begun[0]!, '改日再申請')
  await expect(beginApplication(webmaster, site.id, terms)).resolves.toMatch(/^A-/)
})

test('after a refusal the site can be applied for again from the day that is told', async () => {
  const { site, webmaster } = await createScannedSite()
  const number = await beginApplication(webmaster, site.id, terms)
  const { id: applicationId } = await Application.findOne({
    where: { number },
    rejectOnEmpty: true,
  })
  const at = new Date('2026-12-01T02:00:00Z')
  await ApplicationEvent.create({ applicationId, kind: 'refused', at })
  const within = new Date('2026-12-08T15:00:00Z')
  const code = 'application-not-before?day=2026-12-09'
  expect(await codeOf(beginApplication(webmaster, site.id, terms, within))).toBe(code)
  expect((await readBeginning(webmaster, site.id, within)).notBefore).toBe('2026-12-09')
  const later = new Date('2026-12-09T00:00:00Z')
  await expect(beginApplication(webmaster, site.id, terms, later)).resolves.toMatch(/^A-/)
})

test('a version that takes no applications any more is refused, and its drafts lapse', async () => {
  const { site, webmaster } = await createScannedSite()
  const old = { level: 'AA', standard: '110.07' } as const
  const lastDay = new Date('2026-11-29T15:59:00Z')
  const dayAfter = new Date('2026-11-29T16:01:00Z')
  const number = await beginApplication(webmaster, site.id, old, lastDay)
  expect((await readApplication(webmaster, number, dayAfter)).state).toBe('lapsed')
  expect(await codeOf(submitApplication(webmaster, number, dayAfter))).toBe('application-lapsed')
  expect(await codeOf(beginApplication(webmaster, site.id, old, dayAfter))).toBe('standard-closed')
  const { standards } = await readBeginning(webmaster, site.id, dayAfter)
  expect(standards.map(({ version }) => version)).toEqual(['115.11'])
})

test('only a mark of the site whose renewal is open can be renewed', async () => {
  const { site, webmaster } = await createScannedSite()
  const own = { siteId: site.id, agencyId: site.agencyId }
  const ending = await createMark({ ...own, validUntil: daysOn(60) })
  const valid = await createMark({ ...own, validUntil: daysOn(600) })
  const { renewable } = await readBeginning(webmaster, site.id)
  expect(renewable.map(({ number }) => number)).toEqual([ending.number])
  const renewing = (renews: string) => beginApplication(webmaster, site.id, { ...terms, renews })
  expect(await codeOf(renewing(valid.number))).toBe('application-renews')
  const number = await renewing(ending.number)
  expect((await readApplication(webmaster, number)).renews).toBe(ending.number)
})

test('a draft is kept as it is, whole or not; its contact is sealed and for officers and the agency alone', async () => {
  const { site, webmaster } = await createScannedSite()
  const number = await beginApplication(webmaster, site.id, terms)
  const blank = { covers: '', leavesOut: '', statementUrl: '' }
  const contact = { name: '王大明', email: '', telephone: '' }
  await changeApplication(webmaster, number, { ...terms, ...blank, contact })
  const { contactSealed } = await Application.findOne({ where: { number }, rejectOnEmpty: true })
  expect(contactSealed).not.toContain('王大明')
  expect((await readApplication(await createOfficer(), number)).contact).toEqual(contact)
  await expect(readApplication(await createWebmaster(), number)).rejects.toThrow(Forbidden)
})

test.each([
  ['an address that is none', { statementUrl: 'javascript:alert(1)' }, 'application-address'],
  [
    'a mail address that is none',
    { contact: { ...details.contact, email: 'x' } },
    'application-email',
  ],
  [
    'a telephone without a number',
    { contact: { ...details.contact, telephone: '沒有' } },
    'application-telephone',
  ],
  ['too much', { covers: '字'.repeat(2001) }, 'tooLong?max=2000'],
])('%s is refused', async (_what, wrong, code) => {
  const { site, webmaster } = await createScannedSite()
  const number = await beginApplication(webmaster, site.id, terms)
  const change = { ...terms, ...details, statementUrl: '', ...wrong }
  expect(await codeOf(changeApplication(webmaster, number, change))).toBe(code)
})

test('the self-assessment is saved guideline by guideline, and says what is left', async () => {
  const { site, webmaster } = await createScannedSite()
  const number = await beginApplication(webmaster, site.id, terms)
  const before = await readSelfAssessment(webmaster, number, '2.1')
  const codes = before.part!.criteria.flatMap((criterion) =>
    criterion.codes.map(({ code }) => code),
  )
  expect(codes.length).toBeGreaterThan(1)
  const [first, second] = codes as [string, string]
  await saveSelfAssessment(webmaster, number, '2.1', {
    [first]: { outcome: 'passed', note: '' },
    [second]: { outcome: 'failed', note: '選單按不到' },
    HM1110100E: { outcome: 'passed', note: '' },
  })
  const after = await readSelfAssessment(webmaster, number)
  expect(after.answers).toEqual({
    [first]: { outcome: 'passed', note: '' },
    [second]: { outcome: 'failed', note: '選單按不到' },
  })
  const keyboard = after.parts.find((part) => part.number === '2.1')
  expect(keyboard).toMatchObject({ total: codes.length, left: codes.length - 2, failed: 1 })
  const saving = (answer: { outcome: string | null; note: string }) =>
    codeOf(saveSelfAssessment(webmaster, number, '2.1', { [first]: answer }))
  expect(await saving({ outcome: null, note: '只有說明' })).toBe('assessment-note-alone')
  expect(await saving({ outcome: 'maybe', note: '' })).toBe('assessment-outcome')
})

test('what is ready is handed in, the officers are told, and its sample is made', async () => {
  const { number, webmaster, scan } = await createReadyDraft()
  const officer = await createOfficer()
  await submitApplication(webmaster, number)
  const view = await readApplication(officer, number)
  expect(view).toMatchObject({ state: 'submitted', turn: { owner: 'officer' }, hasSample: true })
  expect(view.turn!.duty!.workingDays).toBe(3)
  expect(view.may).toMatchObject({ accept: true, askForCorrection: true, write: false })
  const { id } = await Application.findOne({ where: { number }, rejectOnEmpty: true })
  const evaluation = await Evaluation.findOne({ where: { applicationId: id }, rejectOnEmpty: true })
  expect(evaluation.scanId).toBe(scan.id)
  const notices = await Notice.findAll({ where: { accountId: officer.accountId } })
  expect(notices.map(({ kind }) => kind)).toEqual(['application-submitted'])
  const change = { ...terms, ...details, statementUrl: '' }
  expect(await codeOf(changeApplication(webmaster, number, change))).toBe('application-handed-in')
})

test('of two who hand in at once, one does', async () => {
  const { number, webmaster } = await createReadyDraft()
  const both = await Promise.all([1, 2].map(() => codeOf(submitApplication(webmaster, number))))
  expect(both.toSorted()).toEqual(['application-handed-in', 'nothing'])
  expect(await ApplicationEvent.count()).toBe(1)
  expect(await Evaluation.count()).toBe(1)
})

test('handing in asks for a sign-in of late', async () => {
  const { number, webmaster } = await createReadyDraft()
  const stale = new Actor({
    ...webmaster,
    roles: ['webmaster'],
    signedInAt: daysOn(-1),
  }) as SignedIn
  await expect(submitApplication(stale, number)).rejects.toThrow(FreshSignInNeeded)
})

const kindsOf = async (webmaster: SignedIn, number: string, now?: Date) => {
  expect(await codeOf(submitApplication(webmaster, number, now))).toBe('application-obstacles')
  const { obstacles } = (await readApplication(webmaster, number, now)).obstacles!
  return obstacles
}

test('an empty draft is told all that is missing', async () => {
  const { site, webmaster } = await createScannedSite()
  const number = await beginApplication(webmaster, site.id, terms)
  const obstacles = await kindsOf(webmaster, number)
  const missing = obstacles.flatMap((one) => (one.kind === 'detail' ? [one.detail] : []))
  expect(missing).toEqual(['covers', 'statementUrl', 'name', 'email', 'telephone'])
  const { assessment } = await readApplication(webmaster, number)
  expect(obstacles.at(-1)).toEqual({
    kind: 'assessment-left',
    count: assessment.total,
    part: '1.1',
  })
})

test('failures that the machine found at the level stand in the way, with their number', async () => {
  const { number, webmaster, scan } = await createReadyDraft({ failures: 4 })
  expect(await kindsOf(webmaster, number)).toEqual([
    { kind: 'scan', scanId: scan.id, refusal: 'mark-failures', count: 4 },
  ])
})

test('a scan of more than thirty days ago stands in the way', async () => {
  const { number, webmaster, scan } = await createReadyDraft()
  expect(await kindsOf(webmaster, number, daysOn(31))).toMatchObject([
    { kind: 'scan-old', scanId: scan.id },
  ])
  await expect(submitApplication(webmaster, number, daysOn(29))).resolves.toBeUndefined()
})

test('a scan of another level stands in the way', async () => {
  const { number, webmaster, scan } = await createReadyDraft()
  await scan.update({ level: 'A' })
  expect(await kindsOf(webmaster, number)).toEqual([
    { kind: 'scan-other', scanId: scan.id, standard: '115.11', level: 'A' },
  ])
})

test('a site that was never scanned cannot be applied for', async () => {
  const { number, webmaster, scan } = await createReadyDraft()
  await scan.update({ finishedAt: null })
  expect(await kindsOf(webmaster, number)).toEqual([{ kind: 'scan-none' }])
})

test('two failures in keyboard, navigable or compatible are named as what leads to a refusal outright', async () => {
  const { number, webmaster } = await createReadyDraft()
  const { part } = await readSelfAssessment(webmaster, number, '2.4')
  const codes = part!.criteria.flatMap((criterion) => criterion.codes.map(({ code }) => code))
  const answers = Object.fromEntries(
    codes.map((code, at) => [code, { outcome: at < 2 ? 'failed' : 'passed', note: '' }]),
  )
  await saveSelfAssessment(webmaster, number, '2.4', answers)
  expect(await kindsOf(webmaster, number)).toEqual([
    { kind: 'assessment-failed', count: 2, part: '2.4' },
    { kind: 'gravest', guideline: '2.4', count: 2 },
  ])
})
