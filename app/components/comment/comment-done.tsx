import { useTranslation } from '#app/i18n/i18n.ts'
import { Notice } from '../notice/notice.tsx'

export const thingsDone = [
  'published',
  'held',
  'edited',
  'withdrawn',
  'supported',
  'unsupported',
  'reported',
  'known',
] as const
export type DoneWithComment = (typeof thingsDone)[number]

export const isDone = (text: string | null): text is DoneWithComment =>
  (thingsDone as readonly (string | null)[]).includes(text)

/** Says, where it was done, what the reader has just done. */
export function CommentDone({ done }: { done: DoneWithComment }) {
  const { t } = useTranslation('threads')
  return (
    <div className="comment__done" aria-live="polite">
      <Notice
        kind={done === 'held' || done === 'known' ? 'information' : 'success'}
        title={t(`done.${done}`)}
      >
        {done === 'held' && <p>{t('done.heldText')}</p>}
      </Notice>
    </div>
  )
}
