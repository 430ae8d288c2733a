import { example } from '../example.ts'
import { ScanTable } from './scan-table.tsx'

export const name = { 'zh-TW': '檢測紀錄', en: 'Scans of a site' }

const scan = {
  id: 'one',
  state: 'finished' as const,
  standard: '115.11' as const,
  level: 'AA' as const,
  requestedAt: '2026-11-23T02:00:00.000Z',
  finishedAt: '2026-11-23T02:12:00.000Z',
  pagesDone: 100,
  pagesPlanned: 100,
  failures: 206,
}

export const examples = [
  example('幾次檢測', 'Some scans', () => (
    <ScanTable
      seesAll
      scans={[
        { ...scan, id: 'two', state: 'running', finishedAt: null, pagesDone: 12 },
        scan,
        { ...scan, id: 'three', state: 'failed', pagesDone: 0, pagesPlanned: 1, failures: 0 },
      ]}
    />
  )),
  example('沒有公開的檢測', 'None that is public', () => <ScanTable seesAll={false} scans={[]} />),
]
