import type { SafeHtml } from '#server/platform/markdown.ts'
import type { OwedView } from '#server/consultations/answers/list-owed.ts'
import { example } from '../example.ts'
import { Answer } from './answer.tsx'
import { OutcomeTag } from './outcome-tag.tsx'
import type { Outcome } from './outcome-tag.tsx'

export const name = { 'zh-TW': '公開答復', en: 'Official answer' }

const outcomes: Outcome[] = ['adopted', 'partly-adopted', 'under-study', 'refused', 'out-of-scope']

const owed: OwedView = {
  kind: 'topic',
  id: 'topic-example',
  title: { 'zh-TW': '資料開放格式', en: 'Formats of open data' },
  partOf: null,
  isOwed: true,
  duty: null,
  answer: {
    id: 'example',
    outcome: 'partly-adopted',
    html: '<p>自明年起提供 CSV 與 JSON。</p>' as SafeHtml,
    agency: { 'zh-TW': '數位發展部', en: 'Ministry of Digital Affairs' },
    publishedAt: '2026-11-23T02:00:00.000Z',
    changedAt: '2026-11-24T02:00:00.000Z',
    links: [
      {
        kind: 'comment',
        id: 'comment-example',
        path: 'comments/1',
        excerpt: '希望有機器可讀的格式',
        author: 'KX7QD',
      },
      { kind: 'statement', id: 's', path: 'statements?statement=2', excerpt: null, author: null },
    ],
  },
}

export const examples = [
  example('已答復', 'Answered', () => <Answer owed={owed} base="/consultations/example" />),
  example('尚未答復的提案', 'A proposal without an answer', () => (
    <Answer
      owed={{
        ...owed,
        kind: 'proposal',
        id: 'proposal-example',
        title: { 'zh-TW': '提供易讀版', en: 'Easy-to-read versions' },
        answer: null,
        duty: { due: '2026-11-20', today: '2026-11-24', state: 'overdue', workingDays: 2 },
      }}
      base="/consultations/example"
    />
  )),
  example('決定', 'Decisions', () => (
    <p>
      {outcomes.map((outcome) => (
        <span key={outcome}>
          <OutcomeTag outcome={outcome} />{' '}
        </span>
      ))}
    </p>
  )),
]
