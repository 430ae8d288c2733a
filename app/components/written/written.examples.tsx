import { example } from '../example.ts'
import { WrittenName, WrittenText } from './written.tsx'

export const name = { 'zh-TW': '使用者寫的文字', en: 'What people wrote' }

export const examples = [
  example('名稱', 'A name', () => (
    <p>
      <WrittenName text="臺灣記憶" />
    </p>
  )),
  example('一段文字', 'A passage', () => (
    <WrittenText text={'首頁的輪播無法暫停。\n其餘網頁均符合。'} />
  )),
]
