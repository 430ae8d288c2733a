import { example } from '../example.ts'
import { Checkboxes } from './checkboxes.tsx'

export const name = { 'zh-TW': '複選', en: 'Checkboxes' }

export const examples = [
  example('含說明', 'With a hint', (say) => (
    <Checkboxes
      name="checkboxes"
      legend={say('影響程度', 'Impact')}
      hint={say('可複選', 'Choose all that apply')}
      defaultValues={['critical']}
      items={[
        { value: 'critical', text: say('嚴重', 'Critical') },
        { value: 'serious', text: say('重大', 'Serious') },
        { value: 'moderate', text: say('中等', 'Moderate') },
      ]}
    />
  )),
  example('含錯誤', 'With an error', (say) => (
    <Checkboxes
      name="checkboxes-error"
      legend={say('確認事項', 'Please confirm')}
      error="required"
      items={[
        {
          value: 'yes',
          text: say('我代表這個機關管理此網站', 'I run this site on behalf of the agency'),
        },
      ]}
    />
  )),
]
