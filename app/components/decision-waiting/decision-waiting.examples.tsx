import { example } from '../example.ts'
import { DecisionWaiting } from './decision-waiting.tsx'

export const name = { 'zh-TW': '等待確認的核定', en: 'Decision that waits for confirmation' }

const decision = {
  id: 'example',
  outcome: 'refuse' as const,
  criteria: [{ criterion: '1.4.3', reason: '內文對比不足。' }],
  dueOn: null,
  proposedAt: '2026-11-24T02:00:00.000Z',
}

export const examples = [
  example('由另一位承辦人確認', 'For another officer', (say) => (
    <DecisionWaiting
      decision={{
        ...decision,
        reason: say('補正後仍有不符合。', 'Failures remain.'),
        isOwn: false,
      }}
    />
  )),
  example('自己提出的', 'One’s own', (say) => (
    <DecisionWaiting
      decision={{
        ...decision,
        id: 'own-example',
        outcome: 'correct',
        dueOn: '2026-12-01',
        criteria: [],
        reason: say('請補正。', 'Please correct.'),
        isOwn: true,
      }}
    />
  )),
]
