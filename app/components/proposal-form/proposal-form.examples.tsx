import type { SafeHtml } from '#server/platform/markdown.ts'
import { example } from '../example.ts'
import { ProposalPreview } from './proposal-preview.tsx'

export const name = { 'zh-TW': '提案預覽', en: 'Preview of a proposal' }

export const examples = [
  example('有相似的提案', 'There is a similar one', () => (
    <ProposalPreview
      base="/consultations/ai-guidelines/proposals"
      preview={{
        title: '公部門網站提供易讀版',
        html: '<p dir="auto">每一頁都要有<strong>易讀版</strong>。</p>' as SafeHtml,
        similar: [{ id: 'example', title: '政府網站要有易讀版', endorsementCount: 812 }],
      }}
    />
  )),
]
