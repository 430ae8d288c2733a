import { example } from '../example.ts'
import { CommentPlaces } from './comment-places.tsx'

export const name = { 'zh-TW': '留言位置', en: 'Places of comments' }

const whole = { kind: 'whole', key: '', name: null } as const

export const examples = [
  example('整體、主題與段落', 'The whole, a topic, a paragraph', () => (
    <CommentPlaces
      here={whole}
      base="/consultations/sample/comments"
      places={[
        { ...whole, count: 128 },
        { kind: 'topic', key: 'a', name: { 'zh-TW': '資料品質', en: 'Data quality' }, count: 12 },
        { kind: 'paragraph', key: '1', name: null, count: 0 },
      ]}
    />
  )),
]
