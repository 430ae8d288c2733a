import { example } from '../example.ts'
import { Progress } from './progress.tsx'

export const name = { 'zh-TW': '進度', en: 'Progress' }

export const examples = [
  example('總數已知', 'The total is known', (say) => (
    <Progress label={say('正在檢測', 'Scanning')} done={48} total={1169}>
      https://www.example.gov.tw/about
    </Progress>
  )),
  example('總數未知', 'The total is not known', (say) => (
    <Progress label={say('正在尋找頁面', 'Looking for pages')} done={12} total={null} />
  )),
]
