import type { Endorsing as EndorsingView } from '#server/consultations/proposals/present-proposal.ts'
import { example } from '../example.ts'
import { Endorsing } from './endorsing.tsx'

export const name = { 'zh-TW': '附議進度', en: 'How far a proposal has come' }

const gathering: EndorsingView = {
  count: 1234,
  threshold: 5000,
  standing: 'gathering',
  lastDay: '2026-12-05T15:59:59.999Z',
  daysLeft: 12,
  reachedAt: null,
  answeredAt: null,
  duty: null,
}

const reached: EndorsingView = {
  ...gathering,
  count: 5120,
  standing: 'reached',
  reachedAt: '2026-11-20T04:00:00Z',
  duty: { due: '2027-01-20', today: '2026-11-24', state: 'ahead', workingDays: 40 },
}

export const examples = [
  example('附議中', 'Gathering', (say) => (
    <Endorsing endorsing={gathering} title={say('易讀版', 'Easy read')} />
  )),
  example('達標待答復', 'Reached, an answer is owed', (say) => (
    <Endorsing endorsing={reached} title={say('口述影像', 'Audio description')} />
  )),
  example('已答復', 'Answered', (say) => (
    <Endorsing
      endorsing={{ ...reached, duty: null, answeredAt: '2026-12-20T04:00:00Z' }}
      title={say('手語影片', 'Sign language')}
    />
  )),
  example('期間屆滿', 'The time is over', (say) => (
    <Endorsing
      endorsing={{ ...gathering, standing: 'over', daysLeft: 0 }}
      title={say('紙本通知', 'Paper notices')}
    />
  )),
]
