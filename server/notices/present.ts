import type { Notice } from '#models/index.ts'
import { fill, fillAddress } from './fill.ts'
import { isNoticeKind } from './notice-kinds.ts'
import { mailSources } from './templates.ts'
import type { MailLocale } from './templates.ts'

export interface NoticeView {
  id: string
  /** One sentence, in the reader's language. */
  text: string
  /** Where it leads. */
  url: string
  isRead: boolean
  writtenAt: string
}

/** @returns null for a kind that is no more */
export function presentNotice(
  { id, kind, params, readAt, createdAt }: Notice,
  locale: MailLocale,
): NoticeView | null {
  if (!isNoticeKind(kind)) return null
  return {
    id,
    text: fill(mailSources[locale][kind].subject, params),
    url: fillAddress('{{url}}', params),
    isRead: readAt !== null,
    writtenAt: createdAt.toISOString(),
  }
}
