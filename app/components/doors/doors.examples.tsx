import { example } from '../example.ts'
import { Doors } from './doors.tsx'

export const name = { 'zh-TW': '入口', en: 'Doors' }

export const examples = [
  example('兩種人', 'Two kinds of people', (say) => (
    <Doors
      items={[
        {
          who: say('每一個人', 'Everyone'),
          task: say('查證一面標章', 'Check a mark'),
          to: '/marks',
          text: say('看它是否仍然有效。', 'See whether it is still valid.'),
        },
        {
          who: say('網站管理人員', 'Webmasters'),
          task: say('檢測一個網站', 'Scan a site'),
          to: '/sites',
          text: say('找出需要改善的地方。', 'Find out what needs mending.'),
        },
      ]}
    />
  )),
]
