import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFeed } from '#app/feed.server.ts'
import { answering } from '#app/http.server.ts'

/** What was said last in one conversation. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) =>
  answerFeed(request, params.code ?? '', { kind: 'comment', id: params.commentId ?? '' }),
)
