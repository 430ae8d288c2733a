import { example } from '../example.ts'
import { AgencyDuties } from './agency-duties.tsx'

export const name = { 'zh-TW': '機關的政策諮詢', en: 'Consultations of an agency' }

const title = { 'zh-TW': '數位服務準則草案', en: 'Draft guidelines on digital services' }

export const examples = [
  example('有一件答復逾期', 'One answer is overdue', () => (
    <AgencyDuties
      duties={{
        open: 2,
        answered: 5,
        waiting: 1,
        owed: [
          {
            code: 'guidelines',
            title,
            duty: { due: '2027-01-11', today: '2027-01-13', state: 'overdue', workingDays: 2 },
          },
        ],
      }}
    />
  )),
  example('還沒有辦理過', 'None yet', () => (
    <AgencyDuties duties={{ open: 0, answered: 0, waiting: 0, owed: [] }} />
  )),
]
