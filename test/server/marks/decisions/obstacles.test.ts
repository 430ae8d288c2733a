import { describe, expect, test } from 'vitest'
import { ApplicationEvent, Evaluation, Mark, TestResult } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { Conflict } from '#server/errors.ts'
import { decideApplication } from '#server/marks/decisions/decide-application.ts'
import { readDecision } from '#server/marks/decisions/read-decision.ts'
import { readMarkOnScan } from '#server/marks/read-mark-on-scan.ts'
import { createCleanScan } from '#test/factories/clean-scan.ts'
import { createDecidable } from '#test/factories/decision.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer } from '#test/factories/people.ts'

const issue = { outcome: 'issue', reason: '各項檢測均符合規範。' }

/** An application whose sample the machine tested in this scan. */
async function decidableOn(wanted: Parameters<typeof createCleanScan>[0]) {
  const application = await createDecidable()
  const scan = await createCleanScan(wanted)
  const where = { applicationId: application.id }
  await Evaluation.update({ machineScanId: scan.id }, { where })
  return { number: application.number, scan }
}

describe('no mark rests on', () => {
  test.each([
    [
      'a scan that still runs',
      'mark-scan-unfinished',
      { scan: { finishedAt: null, stopped: null } },
    ],
    ['a scan that was cancelled', 'mark-scan-cancelled', { scan: { stopped: 'cancelled' } }],
    ['a scan whose time was over', 'mark-scan-incomplete', { scan: { stopped: 'limit-time' } }],
    ['a scan that reached nothing', 'mark-scan-failed', { scan: { failureCode: 'dns' } }],
    ['a scan of no page', 'mark-scan-empty', { tested: 0 }],
    ['a scan with a page untested', 'mark-pages-untested', { untested: 1 }],
    ['a scan with a failure', 'mark-failures', { failures: 1 }],
  ] as const)('%s', async (_what, code, wanted) => {
    const { number } = await decidableOn(wanted)
    const officer = await createOfficer()
    await expect(decideApplication(officer, number, issue)).rejects.toMatchObject({ code })
    expect((await readDecision(officer, number)).obstacles[0]).toBe(code)
    expect(await Mark.count()).toBe(0)
  })

  test('a scan that bears one already', async () => {
    const { number, scan } = await decidableOn({})
    const mark = await createMark({ scanId: scan.id })
    await expect(decideApplication(await createOfficer(), number, issue)).rejects.toMatchObject({
      code: 'mark-exists',
    })
    expect(await readMarkOnScan(visitor, scan.id)).toBe(mark.number)
    expect(await readMarkOnScan(visitor, 'nothing')).toBeNull()
  })
})

async function submittedAt(at: Date) {
  const scan = await createCleanScan({ scan: { standard: '110.07' } })
  const { id, number } = await createDecidable({ standard: '110.07' })
  await Evaluation.update({ machineScanId: scan.id }, { where: { applicationId: id } })
  const where = { applicationId: id, kind: 'submitted' }
  await ApplicationEvent.update({ at }, { where })
  return number
}

describe('under the old version of the standard', () => {
  const lastMinute = new Date('2026-11-29T23:59:59+08:00')
  const midnight = new Date('2026-11-30T00:00:00+08:00')

  test('who applied in time has the mark, however long the tests took', async () => {
    const number = await submittedAt(lastMinute)
    const later = new Date('2027-01-04T02:00:00Z')
    await decideApplication(await createOfficer(), number, issue, later)
    expect(await Mark.count({ where: { standard: '110.07' } })).toBe(1)
  })

  test('who applied after its last day in Taiwan has none', async () => {
    const number = await submittedAt(midnight)
    await expect(decideApplication(await createOfficer(), number, issue)).rejects.toMatchObject({
      code: 'mark-standard-closed',
    })
    expect(await Mark.count()).toBe(0)
  })
})

const ask = async (number: string) => (await readDecision(await createOfficer(), number)).obstacles

describe('no mark is issued where people', () => {
  const where = { criterion: '2.1.1' }

  test('found a criterion failed on one page, whatever the machine passed', async () => {
    const { number } = await createDecidable()
    const [result] = await TestResult.findAll({ where })
    await result!.update({ outcome: 'failed' })
    expect(await ask(number)).toEqual(['mark-criteria-failed?count=1'])
    const officer = await createOfficer()
    await expect(decideApplication(officer, number, issue)).rejects.toThrow(Conflict)
    expect((await readDecision(officer, number)).failed).toEqual([{ criterion: '2.1.1', pages: 1 }])
  })

  test('could not tell, or left a page untested', async () => {
    const { number } = await createDecidable()
    await TestResult.update({ outcome: 'cantTell' }, { where })
    await TestResult.destroy({ where: { criterion: '1.4.3' } })
    expect(await ask(number)).toEqual([
      'mark-criteria-open?count=1',
      'mark-criteria-untested?count=1',
    ])
  })
})
