import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApplicationEvent, Decision, Evaluation, Mark, Notice, Upload } from '#models/index.ts'
import { Conflict, Forbidden, FreshSignInNeeded, Invalid } from '#server/errors.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { env } from '#server/env.ts'
import { findApplication, stateOf } from '#server/marks/applications/find-application.ts'
import { readApplication } from '#server/marks/applications/read-application.ts'
import { confirmDecision, dismissDecision } from '#server/marks/decisions/confirm-decision.ts'
import { decideApplication } from '#server/marks/decisions/decide-application.ts'
import { readDecision } from '#server/marks/decisions/read-decision.ts'
import { readMark } from '#server/marks/read-mark.ts'
import { judgeFile } from '#server/platform/uploads/judge-file.ts'
import { createApplication, eventsUpTo } from '#test/factories/application.ts'
import { createCleanScan } from '#test/factories/clean-scan.ts'
import { createDecidable, createProposedDecision } from '#test/factories/decision.ts'
import { createOfficer, createWebmaster } from '#test/factories/people.ts'
import { pdf, withSentFile } from '#test/factories/sent-file.ts'

const reason = '各項檢測均符合規範。'
const now = new Date('2026-11-24T02:00:00Z')
const issue = { outcome: 'issue', reason }
const refuse = {
  outcome: 'refuse',
  reason,
  criteria: '1.4.3 內文對比不足\n2.1.1 選單無法以鍵盤操作',
}
const correct = { outcome: 'correct', reason, dueOn: '2026-12-01' }

let officer: SignedIn
beforeEach(async () => {
  officer = await createOfficer()
})

const stateAt = async (number: string, at = now) => stateOf(await findApplication(number), at)
const decide = (number: string, draft: Parameters<typeof decideApplication>[2]) =>
  decideApplication(officer, number, draft, now)

describe('an officer', () => {
  test('issues a mark that says what was applied for and tested', async () => {
    const { number, siteId } = await createDecidable({ level: 'A', siteName: '市民服務網' })
    const { waits, markNumber } = await decide(number, issue)
    expect(waits).toBe(false)
    expect(await readMark(visitor, markNumber!, now)).toMatchObject({
      state: 'valid',
      level: 'A',
      standard: '115.11',
      siteId,
      siteName: '市民服務網',
      validUntil: '2029-11-24T15:59:59.999Z',
      events: [{ kind: 'issued', reason }],
    })
    expect(await stateAt(number)).toBe('issued')
  })

  test('refuses with reasons by criterion, which the agency is told of', async () => {
    const application = await createDecidable()
    const webmaster = await createWebmaster(application.agencyId)
    const { accountId } = webmaster
    await decide(application.number, refuse)
    expect(await stateAt(application.number)).toBe('refused')
    const decision = await Decision.findOne({ rejectOnEmpty: true })
    expect(decision.criteria).toEqual([
      { criterion: '1.4.3', reason: '內文對比不足' },
      { criterion: '2.1.1', reason: '選單無法以鍵盤操作' },
    ])
    const { events } = await readApplication(webmaster, application.number, now)
    expect(events.at(-1)!.reason).toBe(`${reason}\n\n${refuse.criteria}`)
    const told = await Notice.findAll({ where: { accountId } })
    expect(told.map(({ kind }) => kind)).toEqual(['application-refused'])
    expect(await Mark.count()).toBe(0)
  })

  test('asks for a correction with a last day, after which the application lapses', async () => {
    const { number } = await createDecidable()
    await decide(number, correct)
    expect(await stateAt(number)).toBe('correction')
    expect(await stateAt(number, new Date('2026-12-01T15:59:59Z'))).toBe('correction')
    expect(await stateAt(number, new Date('2026-12-01T16:00:00Z'))).toBe('lapsed')
  })

  test('gives a lapsed application a new day', async () => {
    const events = [...eventsUpTo.decision, 'correction-asked'] as const
    const { number } = await createApplication({ events: [...events], dueOn: '2026-11-20' })
    expect(await stateAt(number)).toBe('lapsed')
    await decide(number, correct)
    expect(await stateAt(number)).toBe('correction')
  })

  test('keeps papers to the agency until a mark rests on them', async () => {
    const { number } = await createDecidable()
    await withSentFile(pdf, '報告.pdf', async (sent) => {
      const paper = await judgeFile(sent, { types: ['pdf'], files: 1, bytes: 1e6 })
      await decide(number, { ...issue, papers: [paper] })
    })
    const [upload] = await Upload.findAll()
    expect(upload!.purpose).toBe('mark-paper')
    const [mark] = await Mark.findAll()
    const { events } = await readMark(visitor, mark!.number, now)
    expect(events[0]!.papers.map(({ name }) => name)).toEqual(['報告.pdf'])
  })
})

const untouched = async (number: string) => {
  expect(await Decision.count()).toBe(0)
  expect(await Mark.count()).toBe(0)
  expect(await ApplicationEvent.count({ where: { kind: ['issued', 'refused'] } })).toBe(0)
  expect(number).toMatch(/^A-/)
}

describe('nothing is decided', () => {
  test.each(['submitted', 'machine-test', 'manual-test', 'lived-test'] as const)(
    'in favour of a mark at the step %s',
    async (step) => {
      const { number } = await createApplication({ events: [...eventsUpTo[step]] })
      await expect(decide(number, issue)).rejects.toEqual(new Conflict('decision-not-now'))
      await untouched(number)
    },
  )

  test('on a draft, or one that lapsed as a draft', async () => {
    const draft = await createApplication()
    const lapsed = await createApplication({ standard: '110.07' })
    const later = new Date('2026-12-24T00:00:00Z')
    for (const draftOf of [issue, refuse, correct]) {
      await expect(decide(draft.number, draftOf)).rejects.toThrow(Conflict)
      await expect(
        decideApplication(officer, lapsed.number, { ...draftOf, dueOn: '2026-12-30' }, later),
      ).rejects.toEqual(new Conflict('decision-not-now'))
    }
    await untouched(draft.number)
  })

  test('in favour of a mark where the machine found failures in the sample', async () => {
    const { id, number } = await createDecidable()
    const failing = await createCleanScan({ failures: 1 })
    await Evaluation.update({ machineScanId: failing.id }, { where: { applicationId: id } })
    await expect(decide(number, issue)).rejects.toEqual(new Conflict('mark-failures'))
    const view = await readDecision(officer, number, now)
    expect(view.obstacles).toEqual(['mark-failures'])
    await untouched(number)
  })

  test.each([
    ['outcome', { ...issue, outcome: 'praise' }, 'required'],
    ['reason', { ...issue, reason: ' \n ' }, 'required'],
    ['criteria', { ...refuse, criteria: '' }, 'criteria-required'],
    ['criteria', { ...refuse, criteria: '對比不足' }, 'criterion-first'],
    ['criteria', { ...refuse, criteria: '1.4.3' }, 'criterion-reason?number=1.4.3'],
    ['criteria', { ...refuse, criteria: '1.4.6 對比' }, 'criterion-unknown?number=1.4.6'],
    ['criteria', { ...refuse, criteria: '1.4.3 a\n1.4.3 b' }, 'criterion-twice?number=1.4.3'],
    ['dueOn', { ...correct, dueOn: '' }, 'required'],
    ['dueOn', { ...correct, dueOn: '2026-11-24' }, 'day-not-later?earliest=2026-11-25'],
    ['dueOn', { ...correct, dueOn: '2126-11-24' }, 'day-unknown'],
  ])('where %s is wrong: %j', async (field, draft, code) => {
    const { number } = await createDecidable()
    await expect(decide(number, draft)).rejects.toEqual(new Invalid(field, code))
    await untouched(number)
  })

  test('by an officer who signed in long ago, or by the agency itself', async () => {
    const { number, agencyId } = await createDecidable()
    const stale = Object.create(officer, {
      signedInAt: { value: new Date(0) },
    }) as SignedIn
    await expect(decideApplication(stale, number, issue, now)).rejects.toThrow(FreshSignInNeeded)
    const webmaster = await createWebmaster(agencyId)
    await expect(decideApplication(webmaster, number, issue, now)).rejects.toThrow(Forbidden)
    await untouched(number)
  })
})

test('of two officers who decide at once one is told that it is decided', async () => {
  const { number } = await createDecidable()
  const other = await createOfficer()
  const both = await Promise.allSettled([
    decide(number, issue),
    decideApplication(other, number, refuse, now),
  ])
  const refused = both.filter((one) => one.status === 'rejected')
  expect(refused.map(({ reason: why }) => why as unknown)).toEqual([
    new Conflict('decision-not-now'),
  ])
  expect(await Decision.count()).toBe(1)
})

describe('where two officers are asked for', () => {
  beforeEach(() => {
    vi.spyOn(env, 'MARK_TWO_OFFICERS', 'get').mockReturnValue('true')
  })

  afterEach(() => {
    vi.restoreAllMocks()
  })

  test('nothing holds before the second confirms', async () => {
    const { number } = await createDecidable()
    expect(await decide(number, issue)).toEqual({ waits: true, markNumber: null })
    expect(await stateAt(number)).toBe('decision')
    expect(await Mark.count()).toBe(0)
    const { waiting } = await readDecision(officer, number, now)
    expect(waiting).toMatchObject({ outcome: 'issue', isOwn: true })
    await expect(decide(number, refuse)).rejects.toEqual(new Conflict('decision-waiting'))
  })
})

describe('a second officer', () => {
  test('makes it hold', async () => {
    const { number, decision } = await createProposedDecision()
    const { markNumber } = await confirmDecision(officer, number, decision.id, now)
    expect(await readMark(visitor, markNumber!, now)).toMatchObject({ state: 'valid' })
    expect(await decision.reload()).toMatchObject({ confirmedById: officer.accountId })
  })

  test('is not the first', async () => {
    const { number, decision } = await createProposedDecision({ proposedById: officer.accountId })
    await expect(confirmDecision(officer, number, decision.id, now)).rejects.toEqual(
      new Conflict('decision-own'),
    )
    expect(await Mark.count()).toBe(0)
  })

  test('sets it aside, after which anew can be decided', async () => {
    const { number, decision } = await createProposedDecision()
    await dismissDecision(officer, number, decision.id, now)
    await expect(confirmDecision(officer, number, decision.id, now)).rejects.toEqual(
      new Conflict('decision-none'),
    )
    expect((await decide(number, issue)).markNumber).toMatch(/^M-/)
  })

  test('looks again for what stands against a mark', async () => {
    const { number, decision, application } = await createProposedDecision()
    const failing = await createCleanScan({ failures: 1 })
    const where = { applicationId: application.id }
    await Evaluation.update({ machineScanId: failing.id }, { where })
    await expect(confirmDecision(officer, number, decision.id, now)).rejects.toEqual(
      new Conflict('mark-failures'),
    )
    expect(await Mark.count()).toBe(0)
  })
})
