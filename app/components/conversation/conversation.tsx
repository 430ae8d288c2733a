import type { CommentView } from '#server/consultations/threads/present-comment.ts'
import type { DoneWithComment } from '../comment/comment-done.tsx'
import { Comment } from '../comment/comment.tsx'
import { arrange } from './arrange.ts'
import type { Branch } from './arrange.ts'

export interface ConversationProps {
  root: CommentView
  /** In the order of time. */
  replies: CommentView[]
  base: string
  /** Where a form leads back to. */
  back: string
  /** What was just done, and with which comment. */
  done?: { what: DoneWithComment; id: string } | null
  /** The comment that the page is about. */
  targetId?: string
}

/** A comment and its replies: set in as deep as can be read, then flat. */
export function Conversation({ root, replies, ...frame }: ConversationProps) {
  return (
    <>
      <One comment={root} {...frame} />
      <Branches branches={arrange(root.id, replies)} frame={frame} />
    </>
  )
}

type Frame = Omit<ConversationProps, 'root' | 'replies'>

function Branches({ branches, frame }: { branches: Branch[]; frame: Frame }) {
  if (branches.length === 0) return null
  return (
    <ol className="conversation">
      {branches.map(({ comment, saysReplyTo, replies }) => (
        <li key={comment.id}>
          <One comment={comment} saysReplyTo={saysReplyTo} {...frame} />
          <Branches branches={replies} frame={frame} />
        </li>
      ))}
    </ol>
  )
}

interface OneProps extends Frame {
  comment: CommentView
  saysReplyTo?: boolean
}

function One({ comment, saysReplyTo = false, done, targetId, base, back }: OneProps) {
  return (
    <Comment
      comment={comment}
      base={base}
      back={back}
      saysReplyTo={saysReplyTo}
      isTarget={comment.id === targetId}
      done={done?.id === comment.id ? done.what : null}
    />
  )
}
