import type { RecordLine } from '#server/consultations/moderation/record-line.ts'
import { example } from '../example.ts'
import { ModerationRecord } from './moderation-record.tsx'

export const name = { 'zh-TW': '管理紀錄', en: 'Record of moderation' }

const line: RecordLine = {
  id: 'first',
  at: '2026-11-20T02:30:00.000Z',
  kind: 'comment',
  action: 'hide',
  rule: 'insult',
  role: 'moderator',
  appeal: 'overturned',
}

export const examples = [
  example('隱藏與鎖定', 'Hidden and locked', (say) => (
    <ModerationRecord
      caption={say('各項決定', 'Decisions')}
      lines={[line, { ...line, id: 'second', action: 'unlock', rule: null, appeal: 'none' }]}
    />
  )),
]
