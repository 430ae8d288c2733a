import { example } from '../example.ts'
import { Comment } from './comment.tsx'
import { sampleComment } from './sample-comment.ts'

export const name = { 'zh-TW': '留言', en: 'Comment' }

const place = { base: '/consultations/sample/comments', back: '/consultations/sample/comments' }
const agency = { 'zh-TW': '示範部', en: 'Ministry of Examples' }
const nothing = { reply: false, support: false, edit: false, withdraw: false }
const at = (minute: number) => `2026-11-20T03:${String(minute).padStart(2, '0')}:00.000Z`

export const examples = [
  example('一般', 'Ordinary', () => <Comment comment={sampleComment({ id: 'c1' })} {...place} />),
  example('自己的，修改過', 'One’s own, edited', () => (
    <Comment
      comment={sampleComment({
        id: 'c2',
        isMine: true,
        createdAt: at(1),
        editedAt: at(40),
        may: { reply: true, support: false, edit: true, withdraw: true },
      })}
      done="edited"
      {...place}
    />
  )),
  example('官方發言', 'Of an office', () => (
    <Comment
      comment={sampleComment({
        id: 'c3',
        author: { kind: 'office', agency, role: 'officer' },
        createdAt: at(2),
      })}
      {...place}
    />
  )),
  example('隱藏、撤回、待審核', 'Hidden, withdrawn, held', () => (
    <>
      {(['hidden', 'withdrawn', 'held'] as const).map((state, index) => (
        <Comment
          key={state}
          comment={sampleComment({
            id: `c-${state}`,
            state,
            createdAt: at(3 + index),
            author: { kind: 'former' },
            may: nothing,
            ...(state === 'held' ? {} : { html: null }),
          })}
          {...place}
        />
      ))}
    </>
  )),
]
