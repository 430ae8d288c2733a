import type { SafeHtml } from '#server/platform/markdown.ts'
import { example } from '../example.ts'
import { TopComments } from './top-comments.tsx'

export const name = { 'zh-TW': '最多支持的留言', en: 'Most supported comments' }

export const examples = [
  example('兩則', 'Two', () => (
    <TopComments
      base="/consultations/example/comments"
      comments={[
        {
          id: 'first',
          html: '<p>應提供易讀版。</p>' as SafeHtml,
          author: 'KX7QD',
          supportCount: 31,
          createdAt: '2026-11-20T02:00:00.000Z',
        },
        {
          id: 'second',
          html: '<p>期限太短。</p>' as SafeHtml,
          author: null,
          supportCount: 1,
          createdAt: '2026-11-21T02:00:00.000Z',
        },
      ]}
    />
  )),
]
