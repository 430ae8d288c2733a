import type { ConsultationLine } from '#server/consultations/present.ts'
import { example } from '../example.ts'
import { ConsultationList } from './consultation-list.tsx'

export const name = { 'zh-TW': '諮詢案清單', en: 'List of consultations' }

const line: ConsultationLine = {
  code: 'ai-guidelines',
  title: { 'zh-TW': '公部門使用生成式人工智慧指引草案', en: 'Draft guidelines on generative AI' },
  summary: {
    'zh-TW': '機關使用生成式人工智慧時，應該揭露什麼、由誰負責？',
    en: 'When agencies use generative AI, what should they disclose, and who is responsible?',
  },
  agency: { id: '1', code: 'A1', name: { 'zh-TW': '示範部', en: 'Ministry of Examples' } },
  phase: 'open',
  forms: ['threads'],
  opensAt: '2026-10-31T16:00:00Z',
  closesAt: '2026-12-31T16:00:00Z',
  lastDay: '2026-12-31T15:59:59.999Z',
  participantCount: 128,
}

export const examples = [
  example('開放中與已截止', 'Open and closed', () => (
    <ConsultationList
      consultations={[line, { ...line, code: 'closed', phase: 'closed', participantCount: 1 }]}
    />
  )),
]
