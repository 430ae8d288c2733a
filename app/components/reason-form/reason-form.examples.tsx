import { example } from '../example.ts'
import { ReasonForm } from './reason-form.tsx'

export const name = { 'zh-TW': '附理由的決定', en: 'Decision with a reason' }

export const examples = [
  example('可以回復', 'Can be undone', (say) => (
    <ReasonForm
      intent="example-open"
      label={say('理由', 'Reason')}
      hint={say('會公開。', 'Will be public.')}
      submit={say('開始檢視', 'Open a review')}
    />
  )),
  example('無法回復', 'Cannot be undone', (say) => (
    <ReasonForm
      intent="example-revoke"
      label={say('撤銷的理由', 'Reason for revoking')}
      hint={say('會公開。', 'Will be public.')}
      confirm={{
        legend: say('請確認', 'Confirm'),
        text: say('我了解撤銷後無法回復', 'I understand that this cannot be undone'),
      }}
      submit={say('撤銷標章', 'Revoke the mark')}
    />
  )),
]
