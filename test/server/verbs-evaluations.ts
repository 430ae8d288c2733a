import { Assignment, EvaluationTask, newId, TestResult } from '#models/index.ts'
import type { Actor, SignedIn } from '#server/accounts/actor.ts'
import { persons as everybody } from '#server/accounts/permissions.ts'
import type { Person } from '#server/accounts/permissions.ts'
import { acceptAssignment, declineAssignment } from '#server/marks/evaluations/answer-assignment.ts'
import { assignTester } from '#server/marks/evaluations/assign-tester.ts'
import { changeTasks } from '#server/marks/evaluations/change-tasks.ts'
import { finishTest } from '#server/marks/evaluations/finish-test.ts'
import { listMyTests } from '#server/marks/evaluations/list-my-tests.ts'
import { moveDueDay } from '#server/marks/evaluations/move-due-day.ts'
import { readDifferences } from '#server/marks/evaluations/read-differences.ts'
import { readEvaluationId } from '#server/marks/evaluations/read-evaluation-id.ts'
import { readEvaluationReport, readMarkReport } from '#server/marks/evaluations/read-report.ts'
import { readMyTest } from '#server/marks/evaluations/read-my-test.ts'
import { readTestPage } from '#server/marks/evaluations/read-test-page.ts'
import { readTestTasks } from '#server/marks/evaluations/read-test-tasks.ts'
import { readTesters } from '#server/marks/evaluations/read-testers.ts'
import { saveResult } from '#server/marks/evaluations/save-result.ts'
import { saveTaskResult } from '#server/marks/evaluations/save-task-result.ts'
import { setTools } from '#server/marks/evaluations/set-tools.ts'
import { settleDifference } from '#server/marks/evaluations/settle-difference.ts'
import { takeBackAssignment } from '#server/marks/evaluations/take-back-assignment.ts'
import { createAssignment, createEvaluation } from '#test/factories/evaluation.ts'
import { createTester } from '#test/factories/people.ts'
import type { Row } from './verbs.ts'
import type { World } from './world.ts'

const officer: Person[] = ['officer']
const tester: Person[] = ['tester']

/** A test that waits for the answer of the one who asks. */
async function waitingTest(actor: Actor): Promise<string> {
  if (!actor.accountId) return newId()
  const { evaluation } = await createEvaluation()
  const mine = { evaluationId: evaluation.id, tester: actor as SignedIn, acceptedAt: null }
  return (await createAssignment(mine)).id
}

async function ownTask({ evaluation: { id: evaluationId } }: World): Promise<string> {
  const position = 1 + (await EvaluationTask.count({ where: { evaluationId } }))
  return (await EvaluationTask.create({ evaluationId, position, text: '找到開放時間' })).id
}

/** Two testers who found different things, and a third who is to settle it. */
async function difference({ evaluation, samplePage }: World) {
  const found = { samplePageId: samplePage.id, criterion: '1.1.1' }
  for (const outcome of ['passed', 'failed'] as const) {
    const { id } = await createAssignment({ evaluationId: evaluation.id })
    await Assignment.update({ finishedAt: new Date() }, { where: { id } })
    await TestResult.create({ ...found, assignmentId: id, outcome, savedAt: new Date() })
  }
  return found
}

export const evaluationVerbs: Record<string, Row> = {
  'marks/acceptAssignment': {
    allowed: tester,
    call: async (actor) => acceptAssignment(actor, await waitingTest(actor)),
  },
  'marks/assignTester': {
    allowed: officer,
    call: async (actor, { evaluation }) => {
      const { accountId } = await createTester()
      return assignTester(actor, evaluation.id, { accountId, kind: 'manual' })
    },
  },
  'marks/changeTasks': {
    allowed: officer,
    call: (actor, { evaluation }) => changeTasks(actor, evaluation.id, '找到開放時間'),
  },
  'marks/declineAssignment': {
    allowed: tester,
    call: async (actor) => declineAssignment(actor, await waitingTest(actor), '曾在該機關任職'),
  },
  'marks/finishTest': {
    allowed: tester,
    call: async (actor, { tests }) => {
      const id = tests.manual.id
      await Assignment.update({ technology: 'nvda', browser: 'edge' }, { where: { id } })
      return finishTest(actor, id)
    },
  },
  'marks/listMyTests': { allowed: tester, call: (actor) => listMyTests(actor) },
  'marks/moveDueDay': {
    allowed: officer,
    call: (actor, { assignment }) => moveDueDay(actor, assignment.id, '2027-12-30'),
  },
  'marks/readDifferences': {
    allowed: ['tester', 'officer'],
    call: (actor, { evaluation }) => readDifferences(actor, evaluation.id),
  },
  'marks/readEvaluationId': {
    allowed: officer,
    call: (actor, { evaluation }) => readEvaluationId(actor, evaluation.id),
  },
  'marks/readEvaluationReport': {
    allowed: ['own webmaster', 'officer'],
    call: (actor, { evaluation }) => readEvaluationReport(actor, evaluation.id),
  },
  'marks/readMarkReport': {
    allowed: everybody,
    call: (actor, { mark }) => readMarkReport(actor, mark.number),
  },
  'marks/readMyTest': {
    allowed: tester,
    call: (actor, world) => readMyTest(actor, world.tests.manual.id),
  },
  'marks/readTestPage': {
    allowed: tester,
    call: (actor, world) => readTestPage(actor, world.tests.manual.id, world.samplePage.id),
  },
  'marks/readTestTasks': {
    allowed: tester,
    call: (actor, world) => readTestTasks(actor, world.tests.lived.id),
  },
  'marks/readTesters': {
    allowed: officer,
    call: (actor, { evaluation }) => readTesters(actor, evaluation.id),
  },
  'marks/saveResult': {
    allowed: tester,
    call: (actor, world) =>
      saveResult(actor, world.tests.manual.id, world.samplePage.id, {
        criterion: '1.1.1',
        outcome: 'passed',
        note: '',
        version: 0,
      }),
  },
  'marks/saveTaskResult': {
    allowed: tester,
    call: async (actor, world) =>
      saveTaskResult(actor, world.tests.lived.id, {
        taskId: await ownTask(world),
        outcome: 'done',
        words: '',
        version: 0,
      }),
  },
  'marks/setTools': {
    allowed: tester,
    call: (actor, world) =>
      setTools(actor, world.tests.manual.id, { technologies: ['nvda'], browser: 'edge' }),
  },
  'marks/settleDifference': {
    allowed: tester,
    call: async (actor, world) =>
      settleDifference(actor, world.evaluation.id, {
        ...(await difference(world)),
        outcome: 'failed',
        reason: '圖片沒有替代文字。',
      }),
  },
  'marks/takeBackAssignment': {
    allowed: officer,
    call: (actor, { assignment }) => takeBackAssignment(actor, assignment.id),
  },
}
