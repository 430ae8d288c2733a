import { useTranslation } from '#app/i18n/i18n.ts'
import type { ProposalPreview as Preview } from '#server/consultations/proposals/read-proposal-preview.ts'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { Notice } from '../notice/notice.tsx'
import { UserText } from '../user-text/user-text.tsx'
import { WrittenName } from '../written/written.tsx'

interface ProposalPreviewProps {
  preview: Preview
  /** Address of the list of proposals. */
  base: string
}

/** What a proposal will look like, after what others have proposed under a similar title. */
export function ProposalPreview({ preview, base }: ProposalPreviewProps) {
  const { t } = useTranslation('proposals')
  const { title, html, similar } = preview
  return (
    <section className="section proposal-preview" id="preview" tabIndex={-1}>
      <Heading>{t('preview.heading')}</Heading>
      {similar.length > 0 && (
        <Notice kind="warning" title={t('preview.similar')}>
          <p>{t('preview.similarText')}</p>
          <ul className="govuk-list govuk-list--bullet">
            {similar.map((other) => (
              <li key={other.id}>
                <Link to={`${base}/${other.id}`}>
                  <WrittenName text={other.title} />
                </Link>{' '}
                {t('preview.endorsements', { count: other.endorsementCount })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="proposal-preview__paper">
        <Heading level={3}>
          <WrittenName text={title} />
        </Heading>
        <UserText html={html} />
      </div>
    </section>
  )
}
