import { example } from '../example.ts'
import { ScanProgress } from './scan-progress.tsx'

export const name = { 'zh-TW': '檢測進度', en: 'Progress of a scan' }

const running = {
  state: 'running' as const,
  isOver: false,
  planned: 1169,
  done: 48,
  untested: 1,
  failures: 206,
  startedAt: '2026-11-23T02:00:00.000Z',
  current: 'https://www.example.gov.tw/about',
}

const readAt = '2026-11-23T02:01:12.000Z'

export const examples = [
  example('檢測中', 'Running', () => <ScanProgress progress={running} readAt={readAt} />),
  example('等候中', 'Waiting', () => (
    <ScanProgress
      progress={{
        ...running,
        state: 'waiting',
        planned: 0,
        done: 0,
        failures: 0,
        untested: 0,
        startedAt: null,
        current: null,
      }}
      readAt={readAt}
    />
  )),
]
