import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { BarrierView } from '#server/audits/barrier-rows.ts'
import { CodeBlock } from '../code-block/code-block.tsx'
import { EvidencePicture } from '../evidence-picture/evidence-picture.tsx'
import { Link } from '../link/link.tsx'
import { BarrierTags } from './barrier-tags.tsx'

export interface BarrierListProps {
  items: readonly BarrierView[]
  /** The page that tells all of one. */
  hrefOf: (barrier: BarrierView) => string
  /** Counts are those of one page, not of the whole scan. */
  onOnePage?: boolean
}

/** Things to mend, each with what is wrong, how much of it there is, and one place as an example. */
export function BarrierList({ items, hrefOf, onOnePage }: BarrierListProps) {
  return (
    <ol className="barriers">
      {items.map((barrier) => (
        <li className="barriers__item" key={barrier.id}>
          <BarrierEntry barrier={barrier} href={hrefOf(barrier)} onOnePage={onOnePage ?? false} />
        </li>
      ))}
    </ol>
  )
}

interface EntryProps {
  barrier: BarrierView
  href: string
  onOnePage: boolean
}

function BarrierEntry({ barrier, href, onOnePage }: EntryProps) {
  const { t } = useTranslation('scans')
  const say = useText()
  const title = say(barrier.title)
  const { sample, occurrences, pages } = barrier
  return (
    <article>
      <h3 className="govuk-heading-s barriers__title">
        <Link to={href}>{title}</Link>
      </h3>
      <BarrierTags {...barrier} />
      <p className="barriers__spread">
        {onOnePage
          ? t('barrier.places', { count: occurrences })
          : t('barrier.spread', { count: pages, places: occurrences })}
      </p>
      {barrier.criteria.length > 0 && (
        <ul className="govuk-list barriers__criteria">
          {barrier.criteria.map(({ number, name, level }) => (
            <li key={number}>{t('barrier.criterion', { number, name: say(name), level })}</li>
          ))}
        </ul>
      )}
      {sample?.picture && (
        <EvidencePicture
          picture={sample.picture}
          alt={t('barrier.picture', { title })}
          label={t('barrier.pictureLabel')}
        />
      )}
      {sample && <CodeBlock label={t('barrier.example')} code={sample.html} />}
    </article>
  )
}
