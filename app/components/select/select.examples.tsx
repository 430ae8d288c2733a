import { example } from '../example.ts'
import { Select } from './select.tsx'

export const name = { 'zh-TW': '下拉選單', en: 'Select' }

const items = (say: (zh: string, en: string) => string) => [
  { value: '', text: say('全部機關', 'All agencies') },
  { value: 'a', text: say('示範機關', 'Demonstration Agency') },
  { value: 'b', text: say('示範市政府', 'Demonstration City Government') },
]

export const examples = [
  example('預設', 'Default', (say) => (
    <Select name="select" label={say('機關', 'Agency')} items={items(say)} />
  )),
  example('含說明與錯誤', 'With hint and error', (say) => (
    <Select
      name="select-error"
      label={say('所屬機關', 'Your agency')}
      hint={say('您代表哪一個機關', 'The agency that you act for')}
      error="required"
      items={items(say)}
    />
  )),
]
