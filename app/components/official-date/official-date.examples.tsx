import { example } from '../example.ts'
import { OfficialDate } from './official-date.tsx'

export const name = { 'zh-TW': '公文日期', en: 'Official date' }

export const examples = [
  example('核發日期', 'Day of issue', () => <OfficialDate value="2026-11-23T02:00:00.000Z" />),
]
