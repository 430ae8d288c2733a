import type { CommentView } from '#server/consultations/threads/present-comment.ts'

export interface Branch {
  comment: CommentView
  /** The place does not show whom it replies to. */
  saysReplyTo: boolean
  replies: Branch[]
}

/** As deep as replies are set in; those that go deeper continue flat. */
const deepest = 3

/** Sets replies below what they reply to.
 * @param replies  of one conversation, in the order of time: what is replied to comes first
 * @returns the replies below the first comment */
export function arrange(rootId: string, replies: CommentView[]): Branch[] {
  const top: Branch[] = []
  const places = new Map<string, { list: Branch[]; depth: number }>([
    [rootId, { list: top, depth: 1 }],
  ])
  for (const comment of replies) {
    const place = places.get(comment.parentId ?? '')
    const branch: Branch = { comment, saysReplyTo: !place || place.depth > deepest, replies: [] }
    if (!place) {
      // What it replies to stands on another page.
      top.push(branch)
      places.set(comment.id, { list: branch.replies, depth: 2 })
      continue
    }
    place.list.push(branch)
    const isDeepest = place.depth >= deepest
    places.set(comment.id, {
      list: isDeepest ? place.list : branch.replies,
      depth: place.depth + 1,
    })
  }
  return top
}
