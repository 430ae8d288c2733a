import { example } from '../example.ts'
import { MessageLines } from './message-lines.tsx'

export const name = { 'zh-TW': '檢測訊息', en: 'Message of the test engine' }

export const examples = [
  example('一行', 'One line', (say) => (
    <MessageLines text={say('元素沒有 alt 屬性', 'Element does not have an alt attribute')} />
  )),
  example('擇一修正', 'Any one of several', (say) => (
    <MessageLines
      text={say(
        '下列各項至少須修正一項：\n- 元素沒有 alt 屬性\n- 元素沒有 title 屬性',
        'Mend any one of these:\n- Element does not have an alt attribute\n- Element has no title attribute',
      )}
    />
  )),
]
