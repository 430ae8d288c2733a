import type { WaitingCase } from '#server/consultations/moderation/list-moderation-queue.ts'
import { example } from '../example.ts'
import { ModerationQueue } from './moderation-queue.tsx'

export const name = { 'zh-TW': '待處理的討論案件', en: 'Cases to be moderated' }

const reported: WaitingCase = {
  id: 'reported',
  why: 'report',
  kind: 'comment',
  subjectId: 'comment',
  code: 'ai-guidelines',
  consultation: { 'zh-TW': '政府使用 AI 參考指引', en: 'Guidelines on AI in government' },
  excerpt: '您根本不懂，閉嘴。',
  author: '海邊的人',
  reports: [
    { rule: 'insult', count: 3 },
    { rule: 'off-topic', count: 1 },
  ],
  action: null,
  isFirst: false,
  since: '2026-11-20T02:30:00.000Z',
}

const appealed: WaitingCase = {
  ...reported,
  id: 'appealed',
  why: 'appeal',
  reports: [],
  action: 'hide',
  isFirst: true,
}

export const examples = [
  example('檢舉與申復', 'A report and an appeal', () => (
    <ModerationQueue cases={[reported, appealed]} />
  )),
]
