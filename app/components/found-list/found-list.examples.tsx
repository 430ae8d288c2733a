import type { Found } from '#server/consultations/search/found.ts'
import { example } from '../example.ts'
import { FoundList } from './found-list.tsx'

export const name = { 'zh-TW': '搜尋結果', en: 'What was found' }

const comment: Found = {
  id: '1',
  kind: 'comment',
  title: { 'zh-TW': '無障礙標章作業要點草案', en: 'Draft rules of accessibility marks' },
  agency: { 'zh-TW': '數位發展部', en: 'Ministry of Digital Affairs' },
  phase: 'open',
  topic: { 'zh-TW': '交通運輸', en: 'Transport' },
  name: null,
  number: null,
  author: { kind: 'participant', name: '青色的石虎' },
  excerpt: [
    { text: '機關網站的', isHit: false },
    { text: '無障礙標章', isHit: true },
    { text: '應定期檢查，<b>不是一次就好</b>。', isHit: false },
  ],
  address: '/consultations/mark-rules/comments/1',
  createdAt: '2026-11-20T04:00:00Z',
}

export const examples = [
  example('留言與諮詢案', 'A comment and a consultation', () => (
    <FoundList
      found={[comment, { ...comment, id: '2', kind: 'consultation', author: null, topic: null }]}
    />
  )),
]
