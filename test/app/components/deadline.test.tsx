import { expect, test } from 'vitest'
import { Deadline } from '#app/components/deadline/deadline.tsx'
import type { Duty } from '#server/platform/working-days/read-duty.ts'
import { draw } from './draw.tsx'

const duty: Duty = { due: '2026-12-11', today: '2026-12-03', state: 'ahead', workingDays: 6 }

/** What is read out, in both languages. */
const read = async (of: Partial<Duty>) => {
  const deadline = <Deadline duty={{ ...duty, ...of }}>{(date) => `=${date}=`}</Deadline>
  const html = [await draw(deadline, 'zh-TW'), await draw(deadline, 'en')]
  return html.map((text) => text.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' '))
}

/** The same without the sentence of the page. */
const says = async (of: Partial<Duty>) => (await read(of)).map((text) => text.replace(/^=.*= /, ''))

test('a duty says its day and the working days left, one or many', async () => {
  expect(await read({})).toEqual([
    '=12月11日= 還有 6 個工作天',
    '=11 December= 6 working days left',
  ])
  expect((await read({ workingDays: 1 }))[1]).toBe('=11 December= 1 working day left')
})

test('a day of another year is said with its year', async () => {
  expect(await read({ due: '2027-01-08' })).toEqual([
    '=2027年1月8日= 還有 6 個工作天',
    '=8 January 2027= 6 working days left',
  ])
})

test('what is due today or over says so in words, and counts no working day that was none', async () => {
  expect(await says({ state: 'today', workingDays: 0 })).toEqual(['今天到期', 'Due today'])
  expect(await says({ state: 'overdue', workingDays: 0 })).toEqual(['已逾期', 'Overdue'])
  expect(await says({ state: 'overdue', workingDays: 1 })).toEqual([
    '已逾期 1 個工作天',
    'Overdue by 1 working day',
  ])
  expect(await says({ workingDays: 0 })).toEqual(['期限前已無工作天', 'No working day left'])
})
