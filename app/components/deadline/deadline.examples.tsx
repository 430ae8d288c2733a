import type { Duty } from '#server/platform/working-days/read-duty.ts'
import { example } from '../example.ts'
import type { Say } from '../example.ts'
import { Deadline } from './deadline.tsx'

export const name = { 'zh-TW': '期限', en: 'Deadline' }

const due = '2026-12-11'

const answer = (say: Say, of: Duty) => (
  <Deadline duty={of}>
    {(date) => say(`機關應於${date}前答復`, `The agency answers by ${date}`)}
  </Deadline>
)

export const examples = [
  example('還有幾天', 'Some days left', (say) =>
    answer(say, { due, today: '2026-12-03', state: 'ahead', workingDays: 6 }),
  ),
  example('還有一天', 'One day left', (say) =>
    answer(say, { due, today: '2026-12-10', state: 'ahead', workingDays: 1 }),
  ),
  example('跨年度', 'In another year', (say) =>
    answer(say, { due: '2027-01-08', today: '2026-12-03', state: 'ahead', workingDays: 24 }),
  ),
  example('今天到期', 'Due today', (say) =>
    answer(say, { due, today: due, state: 'today', workingDays: 0 }),
  ),
  example('期限前都是假日', 'Only days off left', (say) =>
    answer(say, { due: '2026-12-13', today: '2026-12-11', state: 'ahead', workingDays: 0 }),
  ),
  example('天天都算', 'Every day counts', (say) => (
    <Deadline duty={{ due, today: '2026-12-03', state: 'ahead', days: 8 }}>
      {(date) => say(`可參與至${date}`, `Take part until ${date}`)}
    </Deadline>
  )),
  example('最後一天', 'The last day', (say) => (
    <Deadline duty={{ due, today: due, state: 'today', days: 0 }}>
      {(date) => say(`可參與至${date}`, `Take part until ${date}`)}
    </Deadline>
  )),
  example('剛逾期', 'Just over', (say) =>
    answer(say, { due, today: '2026-12-12', state: 'overdue', workingDays: 0 }),
  ),
  example('逾期', 'Overdue', (say) =>
    answer(say, { due, today: '2026-12-16', state: 'overdue', workingDays: 3 }),
  ),
]
