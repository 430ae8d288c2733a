import { useTranslation } from '#app/i18n/i18n.ts'
import { Link } from '../link/link.tsx'
import { languageOf } from '../written/written.tsx'

export interface DraftParagraphView {
  number: number
  /** Each chapter that begins here in a line of its own, then the article; null where it has none. */
  heading: string | null
  body: string
}

export interface DraftTextProps {
  paragraphs: DraftParagraphView[]
  /** Where a paragraph is discussed, and by how many comments; nothing where it is not. */
  discussion?: (paragraph: number) => { to: string; count: number }
}

/** A draft in numbered paragraphs; each can be linked to as `#p3`. */
export function DraftText({ paragraphs, discussion }: DraftTextProps) {
  return (
    <ol className="draft-text">
      {paragraphs.map((paragraph) => (
        <li key={paragraph.number} id={`p${paragraph.number}`} className="draft-text__paragraph">
          <Paragraph paragraph={paragraph} {...(discussion ? { discussion } : {})} />
        </li>
      ))}
    </ol>
  )
}

interface ParagraphProps extends Pick<DraftTextProps, 'discussion'> {
  paragraph: DraftParagraphView
}

function Paragraph({ paragraph: { number, heading, body }, discussion }: ParagraphProps) {
  const { t } = useTranslation('preparation')
  const talk = discussion?.(number)
  return (
    <>
      <h3 className="draft-text__heading">
        <Link to={`#p${number}`} className="draft-text__number">
          {t('text.number', { number })}
        </Link>
        {heading?.split('\n').map((line) => (
          <span className="draft-text__line" lang="zh-TW" key={line}>
            {line}
          </span>
        ))}
      </h3>
      <p className="draft-text__body" dir="auto" lang={languageOf(body)}>
        {body}
      </p>
      {talk && (
        <p>
          <Link to={talk.to}>{t('text.discuss', { number, count: talk.count })}</Link>
        </p>
      )}
    </>
  )
}
