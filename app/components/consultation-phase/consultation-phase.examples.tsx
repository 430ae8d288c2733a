import { example } from '../example.ts'
import { ConsultationPhase } from './consultation-phase.tsx'

export const name = { 'zh-TW': '諮詢案的階段', en: 'Phase of a consultation' }

export const examples = [
  example('準備中', 'Being prepared', () => <ConsultationPhase phase="prepared" />),
  example('開放中', 'Open', () => <ConsultationPhase phase="open" />),
  example('已截止', 'Closed', () => <ConsultationPhase phase="closed" />),
  example('已答復', 'Answered', () => <ConsultationPhase phase="answered" />),
  example('已歸檔', 'Archived', () => <ConsultationPhase phase="archived" />),
]
