import { example } from '../example.ts'
import { DraftParts } from './draft-parts.tsx'

export const name = { 'zh-TW': '送件前要完成的事', en: 'Parts of a draft' }

const siteId = '0197f0a0-0000-7000-8000-000000000000'

export const examples = [
  example('還不能送件', 'Not yet', () => (
    <DraftParts
      application={{
        number: 'A-4F7K-2X92',
        siteId,
        hasDetails: true,
        assessment: { total: 96, left: 12, failed: 0 },
        obstacles: {
          scanId: null,
          obstacles: [{ kind: 'scan-none' }, { kind: 'assessment-left', count: 12, part: '2.4' }],
        },
      }}
    />
  )),
]
