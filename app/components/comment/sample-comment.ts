import type { CommentView } from '#server/consultations/threads/present-comment.ts'

const html = '<p>建議先試辦一年，再決定是否全面適用。</p>'

/** A comment for examples and tests, unless said otherwise a first one that is shown. */
export const sampleComment = (overrides: Partial<CommentView> = {}): CommentView => ({
  id: 'sample',
  rootId: overrides.parentId ? 'sample' : (overrides.id ?? 'sample'),
  parentId: null,
  depth: 0,
  author: { kind: 'participant', name: '海邊的人' },
  isMine: false,
  state: 'shown',
  html: html as CommentView['html'],
  rule: null,
  inReplyTo: null,
  supportCount: 12,
  isSupported: false,
  isLocked: false,
  createdAt: '2026-11-20T02:30:00.000Z',
  editedAt: null,
  may: { reply: true, support: true, edit: false, withdraw: false },
  ...overrides,
})
