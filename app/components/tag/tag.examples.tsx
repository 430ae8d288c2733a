import { example } from '../example.ts'
import { StatusTag } from './status-tag.tsx'
import { Tag } from './tag.tsx'

export const name = { 'zh-TW': '標籤與狀態', en: 'Tag and status' }

export const examples = [
  example('標籤', 'Tag', () => (
    <p>
      <Tag>AA</Tag> <Tag>HM1110100C</Tag>
    </p>
  )),
  example('狀態', 'Status', (say) => (
    <p>
      <StatusTag tone="good">{say('有效', 'Valid')}</StatusTag>{' '}
      <StatusTag tone="caution">{say('重新審查中', 'Under review')}</StatusTag>{' '}
      <StatusTag tone="bad">{say('已撤銷', 'Revoked')}</StatusTag>{' '}
      <StatusTag tone="progress">{say('檢測中', 'Scanning')}</StatusTag>{' '}
      <StatusTag tone="neutral">{say('已到期', 'Expired')}</StatusTag>
    </p>
  )),
]
