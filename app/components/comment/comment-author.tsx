import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { CommentAuthor as Author } from '#server/consultations/threads/present-comment.ts'
import { Tag } from '../tag/tag.tsx'
import { WrittenName } from '../written/written.tsx'

export interface CommentAuthorProps {
  author: Author
}

/** Who speaks: a name, a former participant, or an office, which is marked as such. */
export function CommentAuthor({ author }: CommentAuthorProps) {
  const { t } = useTranslation('threads')
  const name = useAuthorName()
  if (author.kind !== 'office') return <WrittenName text={name(author)} />
  return (
    <>
      {name(author)} <Tag>{t('author.official')}</Tag>
    </>
  )
}

/** The name of whoever speaks, for labels. */
export function useAuthorName(): (author: Author) => string {
  const { t, i18n } = useTranslation('threads')
  const say = useText()
  return (author) => {
    if (author.kind === 'former') return t('author.former')
    if (author.kind === 'participant') return author.name
    const agency = say(author.agency)
    const isKnown = i18n.exists(`author.of.${author.role}`, { ns: 'threads' })
    return isKnown ? t(`author.of.${author.role as 'officer'}`, { agency }) : agency
  }
}
