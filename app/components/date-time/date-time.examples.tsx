import { example } from '../example.ts'
import { DateTime } from './date-time.tsx'

export const name = { 'zh-TW': '日期與時間', en: 'Date and time' }

const moment = '2026-12-12T01:30:00Z'

export const examples = [
  example('日期', 'Date', () => (
    <p>
      <DateTime value={moment} />
    </p>
  )),
  example('民國紀年（公文用）', 'Calendar of the Republic of China, in Chinese', () => (
    <p>
      <DateTime value={moment} calendar="roc" />
    </p>
  )),
  example('日期與時間', 'Date and time', () => (
    <p>
      <DateTime value={moment} show="dateTime" />
    </p>
  )),
]
