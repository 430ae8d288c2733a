import { example } from '../example.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

export const name = { 'zh-TW': '目前位置', en: 'Breadcrumbs' }

export const examples = [
  example('兩層', 'Two levels', (say) => (
    <Breadcrumbs
      items={[
        { text: say('網站與檢測', 'Sites and scans'), to: '/sites' },
        { text: say('示範市政府全球資訊網', 'Demonstration City Government'), to: '/sites/1' },
      ]}
    />
  )),
]
