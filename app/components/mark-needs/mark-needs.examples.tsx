import { example } from '../example.ts'
import { MarkNeeds } from './mark-needs.tsx'

export const name = { 'zh-TW': '待處理的標章', en: 'Marks that need an officer' }

const agency = {
  id: 'example',
  code: 'A15000000E',
  name: { 'zh-TW': '示範圖書館', en: 'Example Library' },
}

export const examples = [
  example('逾期與已回應', 'Overdue, and answered', () => (
    <MarkNeeds
      marks={[
        {
          number: 'M-4F7K-2X92',
          siteName: '臺灣記憶',
          agency,
          state: 'under-review',
          dueOn: '2027-02-15',
          needs: ['overdue', 'under-review', 'answered'],
        },
        {
          number: 'M-7KF4-92X2',
          siteName: '兒童圖書館',
          agency,
          state: 'valid',
          dueOn: null,
          needs: ['moved'],
        },
      ]}
    />
  )),
]
