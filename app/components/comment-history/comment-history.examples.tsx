import { sampleComment } from '../comment/sample-comment.ts'
import { example } from '../example.ts'
import { CommentHistory } from './comment-history.tsx'

export const name = { 'zh-TW': '修改紀錄', en: 'History of a comment' }

export const examples = [
  example('修改過一次', 'Changed once', () => (
    <CommentHistory
      history={[{ html: sampleComment().html!, replacedAt: '2026-11-21T02:00:00.000Z' }]}
    />
  )),
]
