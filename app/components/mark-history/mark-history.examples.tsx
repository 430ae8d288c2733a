import { example } from '../example.ts'
import { MarkHistory } from './mark-history.tsx'

export const name = { 'zh-TW': '標章紀錄', en: 'History of a mark' }

export const examples = [
  example('核發後撤銷', 'Issued, then revoked', () => (
    <MarkHistory
      events={[
        {
          kind: 'issued',
          reason: '全部網頁均已檢測，符合 AA 等級。',
          at: '2026-11-23T02:00:00.000Z',
          by: 'ministry',
          cause: null,
          dueOn: null,
          watch: null,
          papers: [
            {
              id: '0193a1b2-0000-7000-8000-000000000003',
              name: 'review.pdf',
              byteSize: 1_240_000,
              address: '/files/0193a1b2-0000-7000-8000-000000000003/review.pdf',
            },
          ],
        },
        {
          kind: 'notice-given',
          reason: '',
          at: '2027-02-01T06:30:00.000Z',
          by: 'service',
          cause: 'watch',
          dueOn: '2027-02-15',
          watch: { scanId: 'example', newFailures: 3 },
          papers: [],
        },
        {
          kind: 'revoked',
          reason: '複查不符合，逾期未改善。',
          at: '2027-03-01T06:30:00.000Z',
          by: 'ministry',
          cause: null,
          dueOn: null,
          watch: null,
          papers: [],
        },
      ]}
    />
  )),
]
