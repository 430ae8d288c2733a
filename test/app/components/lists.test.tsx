import { expect, test } from 'vitest'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { Progress } from '#app/components/progress/progress.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { Table } from '#app/components/table/table.tsx'
import { draw } from './draw.tsx'

test('a list on one page has no pagination', async () => {
  expect(await draw(<Pagination previous={null} next={null} />)).toBe('')
})

test('the first page leads to the next only', async () => {
  const html = await draw(<Pagination next="/marks?after=c" />, 'en')
  expect(html).toContain('href="/marks?after=c"')
  expect(html).not.toContain('rel="prev"')
})

test('facts that are null are left out of a summary', async () => {
  const html = await draw(<SummaryList items={[{ key: 'a', value: '1' }, null]} />)
  expect(html.match(/<dt/g)).toHaveLength(1)
})

test('a table keeps its roles where a narrow screen lays it out as blocks', async () => {
  const html = await draw(
    <Table
      caption="c"
      rows={[{ id: 'x' }]}
      rowKey={({ id }) => id}
      columns={[
        { key: 'id', header: 'Id', rowHeader: true, cell: ({ id }) => id },
        { key: 'n', header: 'N', numeric: true, cell: () => 1 },
      ]}
    />,
  )
  for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) {
    expect(html).toContain(`role="${role}"`)
  }
})

test('progress gives its counts in words, and no value while the total is unknown', async () => {
  const known = await draw(<Progress label="x" done={1200} total={1500} />, 'en')
  expect(known).toContain('1,200 of 1,500 done')
  expect(known).toContain('value="1200"')
  const unknown = await draw(<Progress label="x" done={3} total={null} />, 'en')
  expect(unknown).not.toContain('value=')
})

test('a moment is shown in Taiwan time and is readable by machines', async () => {
  const html = await draw(<DateTime value="2026-12-31T16:30:00Z" />, 'zh-TW')
  expect(html).toBe('<time dateTime="2026-12-31T16:30:00.000Z">2027年1月1日</time>')
})
