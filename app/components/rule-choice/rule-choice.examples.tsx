import { useForm } from '#app/use-form.ts'
import { example } from '../example.ts'
import { RuleChoice } from './rule-choice.tsx'

export const name = { 'zh-TW': '違反的規則', en: 'Rule that is broken' }

export const examples = [
  example('檢舉', 'A report', (say) => (
    <Example legend={say('違反哪一條規則？', 'Which rule does it break?')} />
  )),
]

function Example({ legend }: { legend: string }) {
  const [, fields] = useForm<{ rule: string }>({ id: 'example-rule' })
  return <RuleChoice field={fields.rule} rules={['insult', 'off-topic']} legend={legend} />
}
