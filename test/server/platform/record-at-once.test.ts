import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { MarkEvent, RecordEntry } from '#models/index.ts'
import { verifyRecord } from '#server/platform/verify-record.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer } from '#test/factories/people.ts'

const processes = 4
const verbsEach = 50

test('200 verbs at once from 4 processes: all are done, all are entered, the chain holds', async () => {
  const officer = await createOfficer()
  const children = []
  for (let index = 0; index < processes; index += 1) {
    const marks = []
    for (let made = 0; made < verbsEach; made += 1) marks.push(await createMark({ officer }))
    const numbers = marks.map(({ number }) => number)
    children.push(fork('test/server/platform/record-at-once.ts', [officer.accountId, ...numbers]))
  }
  await Promise.all(children.map((child) => once(child, 'message')))
  const ended = children.map((child) => once(child, 'exit'))
  for (const child of children) child.send('go')
  expect((await Promise.all(ended)).map(([status]) => status)).toEqual([0, 0, 0, 0])

  const total = processes * verbsEach
  expect(await MarkEvent.count({ where: { kind: 'review-opened' } })).toBe(total)
  expect(await verifyRecord()).toMatchObject({ entries: total, fault: null })
  const entries = await RecordEntry.findAll({ order: [['sequence', 'ASC']] })
  expect(new Set(entries.map(({ subjectId }) => subjectId)).size).toBe(total)
  expect(entries.map(({ sequence }) => Number(sequence))).toEqual(
    Array.from({ length: total }, (_, index) => index + 1),
  )
})
