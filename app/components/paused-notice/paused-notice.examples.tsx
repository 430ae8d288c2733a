import { example } from '../example.ts'
import { PausedNotice } from './paused-notice.tsx'

export const name = { 'zh-TW': '暫停參與', en: 'Paused participant' }

export const examples = [
  example('附規則', 'With the rule', () => (
    <PausedNotice
      code="ai-guidelines"
      pause={{ until: '2026-12-01T02:30:00.000Z', rule: 'insult', caseId: 'case' }}
    />
  )),
]
