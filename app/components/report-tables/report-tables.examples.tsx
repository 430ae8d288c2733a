import { example } from '../example.ts'
import { ExtensionTable } from './extension-table.tsx'
import { ProposalTable } from './proposal-table.tsx'

export const name = { 'zh-TW': '成果報告的表格', en: 'Tables of the report' }

export const examples = [
  example('提案', 'Proposals', (say) => (
    <ProposalTable
      base="/consultations/example/proposals"
      proposals={[
        {
          id: 'reached',
          title: say('提供易讀版', 'Easy-to-read versions'),
          count: 5120,
          threshold: 5000,
          reachedAt: '2026-11-20T02:00:00.000Z',
        },
        {
          id: 'not-reached',
          title: say('延長服務時間', 'Longer hours'),
          count: 31,
          threshold: 5000,
          reachedAt: null,
        },
      ]}
    />
  )),
  example('延長', 'Extensions', (say) => (
    <ExtensionTable
      extensions={[
        {
          ofWhat: 'closing',
          from: '2026-11-01T16:00:00.000Z',
          to: '2026-11-15T16:00:00.000Z',
          reason: say('颱風停班停課。', 'Offices were closed for a typhoon.'),
          at: '2026-10-28T02:00:00.000Z',
        },
      ]}
    />
  )),
]
