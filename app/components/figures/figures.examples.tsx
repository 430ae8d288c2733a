import { example } from '../example.ts'
import { Figures } from './figures.tsx'

export const name = { 'zh-TW': '數字摘要', en: 'Figures' }

export const examples = [
  example('一次檢測', 'A scan', (say) => (
    <Figures
      items={[
        { label: say('已檢測頁面', 'Pages tested'), value: '1,166' },
        {
          label: say('未檢測頁面', 'Pages not tested'),
          value: '3',
          note: say('逾時 2、錯誤 1', '2 timed out, 1 error'),
        },
        { label: say('待改善項目', 'Barriers to mend'), value: '14' },
      ]}
    />
  )),
]
