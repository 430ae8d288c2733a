import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFeed } from '#app/feed.server.ts'
import { answering } from '#app/http.server.ts'

/** What was said last in a consultation, or in one topic of it. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const topic = new URL(request.url).searchParams.get('topic')
  const part = topic ? ({ kind: 'topic', id: topic } as const) : ({ kind: 'consultation' } as const)
  return answerFeed(request, params.code ?? '', part)
})
