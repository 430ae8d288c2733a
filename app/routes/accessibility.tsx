import { useLoaderData } from '@remix-run/react'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { contactAddress } from '#app/contact.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'

export const handle = page((t) => t('accessibility:title'))

const measures = ['scriptless', 'keyboard', 'zoom', 'contrast', 'motion', 'languages'] as const
const limits = ['evidence', 'notTested'] as const

export const loader = () => ({ contact: contactAddress() })

/** What we promise about the accessibility of this very site, how it is checked, and its limits. */
export default function Accessibility() {
  const { t } = useTranslation('accessibility')
  const { contact } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <Heading size="m">{t('measures.title')}</Heading>
      <ul className="govuk-list govuk-list--bullet">
        {measures.map((measure) => (
          <li key={measure}>{t(`measures.${measure}`)}</li>
        ))}
      </ul>
      <Heading size="m">{t('checked.title')}</Heading>
      <p>{t('checked.text')}</p>
      <p>
        <Link to="/components">{t('checked.components')}</Link>
      </p>
      <Heading size="m">{t('limits.title')}</Heading>
      <ul className="govuk-list govuk-list--bullet">
        {limits.map((limit) => (
          <li key={limit}>{t(`limits.${limit}`)}</li>
        ))}
      </ul>
      <Heading size="m">{t('feedback.title')}</Heading>
      <p>{t('feedback.text')}</p>
      <p>
        <Link to={`mailto:${contact}`}>{t('feedback.link', { address: contact })}</Link>
      </p>
      <Heading size="m">{t('standard.title')}</Heading>
      <p>{t('standard.text')}</p>
      <p>
        <Link to="https://www.w3.org/TR/WCAG22/" lang="en">
          {t('standard.link')}
        </Link>
      </p>
    </>
  )
}
