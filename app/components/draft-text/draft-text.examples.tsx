import { example } from '../example.ts'
import { DraftText } from './draft-text.tsx'

export const name = { 'zh-TW': '條文草案', en: 'Draft in numbered paragraphs' }

export const examples = [
  example('可逐條討論', 'With a discussion for each paragraph', () => (
    <DraftText
      paragraphs={[
        { number: 1, heading: '第一章 總則\n第一條', body: '為促進資料開放，訂定本辦法。' },
        { number: 2, heading: '第二條', body: '本辦法用詞定義如下：\n一、資料：指…。' },
      ]}
      discussion={(number) => ({ to: `/components#talk-${number}`, count: number - 1 })}
    />
  )),
]
