import { sampleComment } from '../comment/sample-comment.ts'
import { example } from '../example.ts'
import { Conversation } from './conversation.tsx'

export const name = { 'zh-TW': '討論串', en: 'Conversation' }

const names = ['山腳', '河口', '港邊', '溪頭', '林間']

const replies = names.map((author, index) =>
  sampleComment({
    id: `r${index + 1}`,
    parentId: `r${index}`,
    depth: index + 1,
    author: { kind: 'participant', name: author },
    inReplyTo: { kind: 'participant', name: names[index - 1] ?? '海邊的人' },
    createdAt: `2026-11-20T04:0${index}:00.000Z`,
  }),
)

export const examples = [
  example('三層之後攤平', 'Three deep, then flat', () => (
    <Conversation
      root={sampleComment({ id: 'r0', createdAt: '2026-11-20T03:50:00.000Z' })}
      replies={replies}
      base="/consultations/sample/comments"
      back="/consultations/sample/comments"
      targetId="r2"
    />
  )),
]
