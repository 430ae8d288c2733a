import { example } from '../example.ts'
import { ConsultationTimetable } from './consultation-timetable.tsx'

export const name = { 'zh-TW': '諮詢案的期限', en: 'Dates of a consultation' }

const opensAt = '2026-11-01T00:00:00+08:00'
const open = { phase: 'open' as const, opensAt, lastDay: '2026-12-18T23:59:59+08:00' }
const closed = { ...open, phase: 'closed' as const }
const extensions = [
  {
    id: 'longer',
    ofWhat: 'closing' as const,
    from: '2026-12-11',
    to: '2026-12-18',
    reason: '許多團體請求更多時間。',
    at: opensAt,
  },
]

export const examples = [
  example('開放中，延長過', 'Open, for longer than planned', () => (
    <ConsultationTimetable
      consultation={open}
      timetable={{
        closing: { due: '2026-12-18', today: '2026-12-03', state: 'ahead', days: 15 },
        answerDue: '2027-01-11',
        answer: null,
        extensions,
      }}
    />
  )),
  example('已截止，答復逾期', 'Closed, and the answer is overdue', () => (
    <ConsultationTimetable
      consultation={closed}
      timetable={{
        closing: null,
        answerDue: '2027-01-11',
        answer: { due: '2027-01-11', today: '2027-01-13', state: 'overdue', workingDays: 2 },
        extensions: [],
      }}
    />
  )),
]
