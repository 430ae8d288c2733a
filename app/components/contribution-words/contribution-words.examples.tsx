import { example } from '../example.ts'
import { ContributionWords } from './contribution-words.tsx'

export const name = { 'zh-TW': '受檢視的內容', en: 'Words to be judged' }

const createdAt = '2026-11-20T02:30:00.000Z'

export const examples = [
  example('回覆', 'A reply', () => (
    <ContributionWords
      words={{
        title: null,
        body: '您根本不懂，閉嘴。',
        author: '海邊的人',
        repliesTo: '建議先試辦一年。',
        createdAt,
      }}
    />
  )),
  example('已撤回的提案', 'A proposal that was withdrawn', () => (
    <ContributionWords
      words={{ title: null, body: null, author: null, repliesTo: null, createdAt }}
    />
  )),
]
