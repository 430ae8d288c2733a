import { example } from '../example.ts'
import { Link } from '../link/link.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { Table } from './table.tsx'

export const name = { 'zh-TW': '表格', en: 'Table' }

const rows = [
  {
    id: '1',
    zh: '示範市政府全球資訊網',
    en: 'Demonstration City Government',
    pages: 1169,
    good: true,
  },
  { id: '2', zh: '示範機關', en: 'Demonstration Agency', pages: 16, good: false },
]

export const examples = [
  example('名稱、數字與狀態', 'Names, figures and states', (say) => (
    <Table
      caption={say('最近的檢測', 'Latest scans')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'site',
          header: say('網站', 'Site'),
          rowHeader: true,
          cell: (row) => <Link to={`/sites/${row.id}`}>{say(row.zh, row.en)}</Link>,
        },
        {
          key: 'state',
          header: say('結果', 'Result'),
          cell: (row) =>
            row.good ? (
              <StatusTag tone="good">{say('未發現不符合', 'No failures found')}</StatusTag>
            ) : (
              <StatusTag tone="bad">{say('有不符合項目', 'Failures found')}</StatusTag>
            ),
        },
        {
          key: 'pages',
          header: say('頁數', 'Pages'),
          numeric: true,
          cell: (row) => row.pages.toLocaleString('en'),
        },
      ]}
    />
  )),
]
