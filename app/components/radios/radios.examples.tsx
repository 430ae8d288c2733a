import { example } from '../example.ts'
import { Radios } from './radios.tsx'

export const name = { 'zh-TW': '單選', en: 'Radios' }

const levels = [
  { value: 'A', text: 'A' },
  { value: 'AA', text: 'AA' },
  { value: 'AAA', text: 'AAA' },
]

export const examples = [
  example('選項含說明', 'Answers with hints', (say) => (
    <Radios
      name="radios"
      legend={say('檢測範圍', 'What to test')}
      defaultValue="site"
      items={[
        {
          value: 'site',
          text: say('整個網站', 'The whole site'),
          hint: say('依網站地圖與連結找出頁面', 'Pages are found by site map and links'),
        },
        { value: 'page', text: say('單一頁面', 'One page') },
      ]}
    />
  )),
  example('並排，含錯誤', 'In a row, with an error', (say) => (
    <Radios
      inline
      name="radios-inline"
      legend={say('申請等級', 'Level applied for')}
      hint={say('政府網站至少為 A', 'At least A for government sites')}
      error="required"
      items={levels}
    />
  )),
]
