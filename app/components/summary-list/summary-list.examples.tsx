import { example } from '../example.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Link } from '../link/link.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { SummaryList } from './summary-list.tsx'

export const name = { 'zh-TW': '摘要清單', en: 'Summary list' }

export const examples = [
  example('一面標章', 'A mark', (say) => (
    <SummaryList
      items={[
        {
          key: say('狀態', 'State'),
          value: <StatusTag tone="good">{say('有效', 'Valid')}</StatusTag>,
        },
        { key: say('等級', 'Level'), value: 'AA' },
        {
          key: say('有效期限', 'Valid until'),
          value: <DateTime value="2029-12-11T16:00:00Z" calendar="roc" />,
        },
        {
          key: say('網站', 'Site'),
          value: 'https://www.example.gov.tw/',
          action: <Link to="/sites/1">{say('更改網址', 'Change the address')}</Link>,
        },
      ]}
    />
  )),
]
