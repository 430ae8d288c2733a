import { example } from '../example.ts'
import { DecisionForm, LockForm, PauseForm } from './moderation-forms.tsx'
import type { ModerationFormProps } from './moderation-forms.tsx'

export const name = { 'zh-TW': '討論管理的表單', en: 'Forms of moderators' }

const about: ModerationFormProps['about'] = {
  caseId: 'case',
  actions: ['hide', 'keep'],
  rules: ['insult'],
  days: [1, 3],
  isLocked: false,
  pausedUntil: null,
}

export const examples = [
  example('決定', 'A decision', () => <DecisionForm about={about} lastResult={null} />),
  example('鎖定', 'A lock', () => <LockForm about={about} lastResult={null} />),
  example('暫停中', 'A pause', () => (
    <PauseForm about={{ ...about, pausedUntil: '2026-12-01T02:30:00.000Z' }} lastResult={null} />
  )),
]
