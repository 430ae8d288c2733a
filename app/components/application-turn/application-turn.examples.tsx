import { example } from '../example.ts'
import { ApplicationTurn } from './application-turn.tsx'

export const name = { 'zh-TW': '輪到誰辦理', en: 'Whose turn it is' }

const due = '2026-12-11'

export const examples = [
  example('輪到承辦人', 'The officers’ turn', () => (
    <ApplicationTurn
      turn={{
        owner: 'officer',
        duty: { due, today: '2026-12-03', state: 'ahead', workingDays: 6 },
      }}
    />
  )),
  example('機關逾期', 'The agency is late', () => (
    <ApplicationTurn
      turn={{
        owner: 'agency',
        duty: { due, today: '2026-12-16', state: 'overdue', workingDays: 3 },
      }}
    />
  )),
  example('沒有期限', 'Nothing is due', () => (
    <ApplicationTurn turn={{ owner: 'agency', duty: null }} />
  )),
]
