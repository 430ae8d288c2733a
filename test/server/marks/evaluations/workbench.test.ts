import { describe, expect, test } from 'vitest'
import {
  Account,
  ApplicationEvent,
  Assignment,
  EvaluationTask,
  Notice,
  Settlement,
  TestResult,
} from '#models/index.ts'
import type { AssignmentKind } from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { sealPerson } from '#server/accounts/person.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#server/errors.ts'
import { acceptAssignment, declineAssignment } from '#server/marks/evaluations/answer-assignment.ts'
import { assignTester } from '#server/marks/evaluations/assign-tester.ts'
import { changeTasks } from '#server/marks/evaluations/change-tasks.ts'
import { ChangedMeanwhile } from '#server/marks/evaluations/changed-meanwhile.ts'
import { finishTest } from '#server/marks/evaluations/finish-test.ts'
import { listMyTests } from '#server/marks/evaluations/list-my-tests.ts'
import { moveDueDay } from '#server/marks/evaluations/move-due-day.ts'
import { readDifferences } from '#server/marks/evaluations/read-differences.ts'
import { readMyTest } from '#server/marks/evaluations/read-my-test.ts'
import { readTestPage } from '#server/marks/evaluations/read-test-page.ts'
import { readTesters } from '#server/marks/evaluations/read-testers.ts'
import { saveResult } from '#server/marks/evaluations/save-result.ts'
import { saveTaskResult } from '#server/marks/evaluations/save-task-result.ts'
import { setTools } from '#server/marks/evaluations/set-tools.ts'
import { settleDifference } from '#server/marks/evaluations/settle-difference.ts'
import { takeBackAssignment } from '#server/marks/evaluations/take-back-assignment.ts'
import { createAssignment, createEvaluation } from '#test/factories/evaluation.ts'
import { createOfficer, createTester } from '#test/factories/people.ts'

const draft = (outcome: string, version = 0, note = '') => ({
  criterion: '1.1.1',
  outcome,
  note,
  version,
})

/** A tester with an accepted part in an evaluation. */
async function testerOf(evaluationId: string, kind: AssignmentKind = 'manual') {
  const tester = await createTester()
  const { id } = await createAssignment({ evaluationId, kind, tester })
  return { tester, id }
}

const tools = { technologies: ['nvda', 'braille'], browser: 'firefox' }
async function finish(tester: SignedIn, id: string): Promise<void> {
  await setTools(tester, id, tools)
  await finishTest(tester, id)
}

const eventsOf = async (applicationId: string) =>
  (await ApplicationEvent.findAll({ where: { applicationId }, order: ['id'] })).map(
    ({ kind }) => kind,
  )
const noticesOf = async ({ accountId }: SignedIn) =>
  (await Notice.findAll({ where: { accountId }, order: ['id'] })).map(({ kind }) => kind)
const conflict = (code: string) => expect.objectContaining({ code })

test('an officer finds testers by name; the tester declares no conflict before seeing more', async () => {
  const { evaluation } = await createEvaluation()
  const [officer, tester] = [await createOfficer(), await createTester()]
  await Account.update(sealPerson({ name: '陳檢測員' }), { where: { id: tester.accountId } })
  const { testers, open } = await readTesters(officer, evaluation.id)
  expect(testers).toContainEqual({ accountId: tester.accountId, name: '陳檢測員' })
  expect(open.map(({ kind }) => kind)).toEqual(['manual', 'lived', 'settling'])

  const wish = { accountId: tester.accountId, kind: 'manual' as const }
  const id = await assignTester(officer, evaluation.id, wish, new Date('2026-11-24T02:00:00Z'))
  // Seven working days on.
  expect((await Assignment.findByPk(id))!.dueOn).toBe('2026-12-03')
  expect(await noticesOf(tester)).toEqual(['test-assigned'])
  expect((await listMyTests(tester)).open.map((one) => one.id)).toEqual([id])
  expect((await readMyTest(tester, id)).work).toBeNull()
  await acceptAssignment(tester, id)
  expect((await readMyTest(tester, id)).work?.pages).toHaveLength(2)
})

test('a conflict of interest hands the test back, and its words are for officers alone', async () => {
  const { evaluation } = await createEvaluation()
  const officer = await createOfficer()
  const tester = await createTester()
  const { id } = await createAssignment({ evaluationId: evaluation.id, tester, acceptedAt: null })
  await expect(declineAssignment(tester, id, ' ')).rejects.toThrow(Invalid)
  await declineAssignment(tester, id, '我去年在這個機關任職。')
  const { assignments } = await readTesters(officer, evaluation.id)
  expect(assignments).toMatchObject([{ state: 'declined', conflict: '我去年在這個機關任職。' }])
  expect(await noticesOf(officer)).toContain('test-declined')
  await expect(acceptAssignment(tester, id)).rejects.toEqual(conflict('test-answered'))
})

describe('refused is', () => {
  test('who is assigned twice, settles what they tested, or is no tester', async () => {
    const { evaluation } = await createEvaluation()
    const officer = await createOfficer()
    const { tester } = await testerOf(evaluation.id)
    const assign = (accountId: string, kind: AssignmentKind) =>
      assignTester(officer, evaluation.id, { accountId, kind })
    await expect(assign(tester.accountId, 'manual')).rejects.toEqual(conflict('tester-assigned'))
    await expect(assign(tester.accountId, 'settling')).rejects.toEqual(conflict('tester-involved'))
    await expect(assign(officer.accountId, 'manual')).rejects.toThrow(Invalid)
  })

  test('taking a test back that was accepted and is in time; what waits can be taken back', async () => {
    const { evaluation } = await createEvaluation()
    const officer = await createOfficer()
    const { id } = await testerOf(evaluation.id)
    await expect(takeBackAssignment(officer, id)).rejects.toEqual(conflict('test-accepted'))
    const waiting = await createAssignment({ evaluationId: evaluation.id, acceptedAt: null })
    await takeBackAssignment(officer, waiting.id)
    expect(await Assignment.findByPk(waiting.id)).toBeNull()
  })

  test('writing before accepting, after handing in, and what is no criterion or outcome', async () => {
    const { evaluation, pages } = await createEvaluation()
    const { tester, id } = await testerOf(evaluation.id)
    const page = pages[0]!.id
    const save = (what: ReturnType<typeof draft>) => saveResult(tester, id, page, what)
    await expect(save(draft('fine'))).rejects.toThrow(Invalid)
    await expect(save({ ...draft('passed'), criterion: '9.9.9' })).rejects.toThrow(Invalid)
    await expect(save({ ...draft('passed'), criterion: '1.4.6' })).rejects.toThrow(Invalid)
    await expect(finishTest(tester, id)).rejects.toEqual(conflict('test-tools-first'))
    await finish(tester, id)
    await expect(save(draft('passed'))).rejects.toEqual(conflict('test-finished'))
    const other = await createTester()
    const waiting = await createAssignment({
      evaluationId: evaluation.id,
      tester: other,
      acceptedAt: null,
    })
    await expect(saveResult(other, waiting.id, page, draft('passed'))).rejects.toEqual(
      conflict('test-not-accepted'),
    )
    await expect(readTestPage(other, waiting.id, page)).rejects.toThrow(Forbidden)
  })

  test('what comes after the last day, until an officer moves it', async () => {
    const { evaluation, pages } = await createEvaluation()
    const [officer, { tester, id }] = [await createOfficer(), await testerOf(evaluation.id)]
    await Assignment.update({ dueOn: '2026-11-24' }, { where: { id } })
    const inTime = new Date('2026-11-24T15:59:59Z')
    const late = new Date('2026-11-24T16:00:00Z')
    const save = (version: number, at: Date) =>
      saveResult(tester, id, pages[0]!.id, draft('passed', version), at)
    expect(await save(0, inTime)).toBe(1)
    await expect(save(1, late)).rejects.toEqual(conflict('test-late?day=2026-11-24'))
    await expect(finishTest(tester, id, late)).rejects.toThrow(Conflict)
    await expect(moveDueDay(officer, id, '2026-11-24', late)).rejects.toThrow(Invalid)
    await moveDueDay(officer, id, '2026-11-27', late)
    expect(await save(1, late)).toBe(2)
    expect(await noticesOf(tester)).toEqual(['test-due-moved'])
  })
})

test('two testers at once do not overwrite each other, and two windows of one are told', async () => {
  const { evaluation, pages } = await createEvaluation()
  const [one, other] = [await testerOf(evaluation.id), await testerOf(evaluation.id)]
  const page = pages[0]!.id
  await Promise.all([
    saveResult(one.tester, one.id, page, draft('passed')),
    saveResult(other.tester, other.id, page, draft('failed')),
  ])
  expect(await TestResult.count({ where: { samplePageId: page } })).toBe(2)

  const windows = await Promise.allSettled([
    saveResult(one.tester, one.id, page, draft('cantTell', 1, '左邊的視窗')),
    saveResult(one.tester, one.id, page, draft('inapplicable', 1, '右邊的視窗')),
  ])
  expect(windows.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = windows.find((window) => window.status === 'rejected')!
  expect(lost.reason).toBeInstanceOf(ChangedMeanwhile)
  const stored = await TestResult.findOne({
    where: { assignmentId: one.id },
    rejectOnEmpty: true,
  })
  const { outcome, note, version } = stored
  expect(lost.reason.stored).toEqual({ outcome, words: note, version })
  expect(version).toBe(2)
})

test('nobody sees what is assigned to another, nor what another found', async () => {
  const { evaluation, pages } = await createEvaluation()
  const [one, other] = [await testerOf(evaluation.id), await testerOf(evaluation.id)]
  const page = pages[0]!.id
  await saveResult(one.tester, one.id, page, draft('failed', 0, '只有我看得到'))
  for (const attempt of [
    () => readMyTest(other.tester, one.id),
    () => readTestPage(other.tester, one.id, page),
    () => saveResult(other.tester, one.id, page, draft('passed', 1)),
  ]) {
    await expect(attempt()).rejects.toThrow(NotFound)
  }
  const seen = JSON.stringify(await readTestPage(other.tester, other.id, page))
  expect(seen).not.toContain('只有我看得到')
  await expect(readDifferences(other.tester, evaluation.id)).rejects.toThrow(Forbidden)
})

test('testers differ, a third settles it with a reason, and the application goes on', async () => {
  const { application, evaluation, pages } = await createEvaluation()
  const officer = await createOfficer()
  const [one, other] = [await testerOf(evaluation.id), await testerOf(evaluation.id)]
  const third = await testerOf(evaluation.id, 'settling')
  const page = pages[0]!.id
  const place = { samplePageId: page, criterion: '1.1.1' }
  await saveResult(one.tester, one.id, page, draft('passed'))
  await saveResult(other.tester, other.id, page, draft('failed', 0, '橫幅沒有替代文字'))
  await finish(one.tester, one.id)
  expect((await readDifferences(officer, evaluation.id)).differences).toEqual([])
  await finish(other.tester, other.id)
  expect(await eventsOf(application.id)).not.toContain('manual-done')
  expect(await noticesOf(officer)).toContain('test-differences')
  const seen = await readDifferences(third.tester, evaluation.id)
  expect(seen).toMatchObject({ open: 1, isThird: true, refusal: null })
  expect(seen.differences[0]!.sayings.map(({ outcome }) => outcome)).toEqual(['passed', 'failed'])

  const settle = (actor: SignedIn, reason: string) =>
    settleDifference(actor, evaluation.id, { ...place, outcome: 'failed', reason })
  await expect(settle(one.tester, '我對')).rejects.toThrow(NotFound)
  await expect(settle(third.tester, ' ')).rejects.toThrow(Invalid)
  await settle(third.tester, '橫幅是內容，需要替代文字。')
  await expect(settle(third.tester, '再一次')).rejects.toEqual(conflict('test-settled'))
  expect(await Settlement.count({ where: { evaluationId: evaluation.id } })).toBe(1)
  expect(await eventsOf(application.id)).toContain('manual-done')
  const event = await ApplicationEvent.findOne({
    where: { applicationId: application.id, kind: 'manual-done' },
    rejectOnEmpty: true,
  })
  expect(event.byId).toBeNull()
})

test('testers with disabilities do tasks; when both tests are done the application is to be decided', async () => {
  const { application, evaluation } = await createEvaluation()
  const officer = await createOfficer()
  await changeTasks(officer, evaluation.id, '找到開放時間\n\n送出表單')
  const lived = await testerOf(evaluation.id, 'lived')
  await expect(changeTasks(officer, evaluation.id, '別的')).rejects.toThrow(Conflict)
  const [task] = await EvaluationTask.findAll({ where: { evaluationId: evaluation.id } })
  const save = (outcome: string, words: string) =>
    saveTaskResult(lived.tester, lived.id, { taskId: task!.id, outcome, words, version: 0 })
  await expect(save('not-done', '')).rejects.toThrow(Invalid)
  await save('with-difficulty', '按鈕沒有名稱')
  await finish(lived.tester, lived.id)
  expect(await eventsOf(application.id)).not.toContain('testers-done')
  const manual = await testerOf(evaluation.id)
  await expect(
    saveTaskResult(manual.tester, manual.id, {
      taskId: task!.id,
      outcome: 'done',
      words: '',
      version: 0,
    }),
  ).rejects.toThrow(NotFound)
  await finish(manual.tester, manual.id)
  expect((await eventsOf(application.id)).slice(-2)).toEqual(['manual-done', 'testers-done'])
})

test('two who hand in the last tests at the same moment bring the application on once', async () => {
  const { application, evaluation } = await createEvaluation()
  const [one, other] = [await testerOf(evaluation.id), await testerOf(evaluation.id)]
  await setTools(one.tester, one.id, tools)
  await setTools(other.tester, other.id, tools)
  await Promise.all([finishTest(one.tester, one.id), finishTest(other.tester, other.id)])
  expect((await eventsOf(application.id)).filter((kind) => kind === 'manual-done')).toHaveLength(1)
})
