import { example } from '../example.ts'
import { ObstacleList } from './obstacle-list.tsx'

export const name = { 'zh-TW': '送件前要處理的事', en: 'What stands in the way' }

const scanId = '0197f0a0-0000-7000-8000-000000000000'

export const examples = [
  example('還不能送件', 'Not yet', () => (
    <ObstacleList
      number="A-4F7K-2X92"
      siteId={scanId}
      obstacles={[
        { kind: 'detail', detail: 'statementUrl' },
        { kind: 'scan', scanId, refusal: 'mark-failures', count: 12 },
        { kind: 'assessment-left', count: 48, part: '1.3' },
        { kind: 'gravest', guideline: '2.1', count: 2 },
      ]}
    />
  )),
]
