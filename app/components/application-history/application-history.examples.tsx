import { example } from '../example.ts'
import { ApplicationHistory } from './application-history.tsx'

export const name = { 'zh-TW': '申請案的辦理經過', en: 'History of an application' }

const event = { reason: '', numbers: null, dueOn: null }

export const examples = [
  example('補正中', 'Correction asked for', (say) => (
    <ApplicationHistory
      events={[
        { ...event, kind: 'submitted', at: '2026-12-01T02:00:00Z' },
        { ...event, kind: 'documents-accepted', at: '2026-12-02T02:00:00Z' },
        {
          ...event,
          kind: 'machine-failed',
          numbers: { pages: 12, tested: 11, failures: 3 },
          at: '2026-12-02T03:00:00Z',
        },
        {
          ...event,
          kind: 'correction-asked',
          reason: say('表單欄位缺少標籤。', 'Fields of the form have no labels.'),
          dueOn: '2026-12-09',
          at: '2026-12-02T06:00:00Z',
        },
      ]}
    />
  )),
]
