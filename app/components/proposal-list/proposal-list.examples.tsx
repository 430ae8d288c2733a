import type { ProposalView } from '#server/consultations/proposals/present-proposal.ts'
import { example } from '../example.ts'
import { ProposalList } from './proposal-list.tsx'

export const name = { 'zh-TW': '提案清單', en: 'List of proposals' }

const proposal: ProposalView = {
  id: 'example-1',
  state: 'shown',
  title: '公部門網站應提供易讀版',
  html: null,
  rule: null,
  author: 'K7QXM',
  isMine: false,
  topic: { id: '1', name: { 'zh-TW': '數位近用', en: 'Digital inclusion' } },
  endorsing: {
    count: 1234,
    threshold: 5000,
    standing: 'gathering',
    lastDay: '2026-12-05T15:59:59.999Z',
    daysLeft: 12,
    reachedAt: null,
    answeredAt: null,
    duty: null,
  },
  isEndorsed: true,
  createdAt: '2026-11-01T02:00:00Z',
  may: { endorse: false, withdrawEndorsement: true, edit: false, withdraw: false },
}

export const examples = [
  example('附議中、撤回與等候檢視', 'Gathering, withdrawn, and waiting', () => (
    <ProposalList
      base="/consultations/ai-guidelines/proposals"
      proposals={[
        proposal,
        { ...proposal, id: 'example-2', state: 'withdrawn', title: null, isEndorsed: false },
        { ...proposal, id: 'example-3', state: 'held', title: '口述影像補助', isMine: true },
      ]}
    />
  )),
]
