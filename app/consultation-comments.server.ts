import { z } from 'zod'
import { isDone } from './components/comment/comment-done.tsx'
import { returnPath } from './return-path.ts'
import { commentOrders } from '#server/consultations/threads/list-comments.ts'
import { draftPlace } from '#server/consultations/threads/draft-place.ts'
import type { DraftTarget } from '#server/consultations/threads/draft.ts'
import type { AskedPlace } from '#server/consultations/threads/place.ts'
import type { KeptDraft } from './components/comment-form/comment-form.tsx'

/** What a comment form sends. Texts are judged by the verbs. */
export const CommentForm = z.object({
  intent: z.string().default('publish'),
  body: z.string().default(''),
  name: z.string().optional(),
  office: z.literal('on').optional(),
  draft: z.literal('on').optional(),
})

const Order = z.enum(commentOrders).catch('newest')

/** The order that an address asks for; the newest first where it asks for none. */
export const askedOrder = (searchParams: URLSearchParams) => Order.parse(searchParams.get('order'))

/** The place that an address names. */
export const askedPlace = (searchParams: URLSearchParams): AskedPlace => ({
  topic: searchParams.get('topic'),
  paragraph: searchParams.get('paragraph'),
  proposal: searchParams.get('proposal'),
})

/** What was just done and with which comment, as the form that did it left it in the address. */
export function doneIn(searchParams: URLSearchParams, at = searchParams.get('at')) {
  const what = searchParams.get('done')
  return isDone(what) && at ? { what, id: at } : null
}

/** An address to return to: with what was done there, and at its place in the page. */
export function backTo(path: string, what: string, commentId: string): string {
  const url = new URL(returnPath(path), 'http://here.invalid')
  url.searchParams.delete('index')
  url.searchParams.set('done', what)
  url.searchParams.set('at', commentId)
  return `${url.pathname}${url.search}#comment-${commentId}`
}

/** How the form of a place keeps its draft. */
export function keptDraft(
  consultation: { id: string; code: string },
  target: DraftTarget,
  body: string | null,
): KeptDraft {
  const query = new URLSearchParams(
    Object.entries(target).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
  return {
    place: draftPlace(consultation, target),
    address: `/consultations/${consultation.code}/comments/draft?${query}`,
    body,
  }
}
