import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { Link } from '../link/link.tsx'
import { Notice } from '../notice/notice.tsx'
import { PageHeading } from '../page-heading/page-heading.tsx'
import { SearchForm } from '../search-form/search-form.tsx'
import { errorPageStatus } from './error-page-status.ts'

interface ErrorPageProps {
  /** Number of the request, by which the log finds what happened. */
  reference: string | undefined
}

/** Says what went wrong and how to go on; never how it went wrong inside. */
export function ErrorPage({ reference }: ErrorPageProps) {
  const { t } = useTranslation('errors')
  const error = useRouteError()
  const status = errorPageStatus(error)
  return (
    <>
      <PageHeading lead={t(`page.${status}.lead`)}>{t(`page.${status}.title`)}</PageHeading>
      <Reason error={error} />
      <p>{t(`page.${status}.next`)}</p>
      {status === '500' && reference && <p>{t('page.500.reference', { reference })}</p>}
      {status === '404' && <SearchForm action="/marks" label={t('page.search')} />}
      <ul className="govuk-list">
        {status === '401' || status === '403' ? (
          <li>
            <Link to="/sign-in">{t('page.links.signIn')}</Link>
          </li>
        ) : null}
        <li>
          <Link to="/">{t('page.links.home')}</Link>
        </li>
        <li>
          <Link to="/marks">{t('page.links.marks')}</Link>
        </li>
        <li>
          <Link to="/sites">{t('page.links.sites')}</Link>
        </li>
      </ul>
    </>
  )
}

/** What exactly stood in the way, where a verb said so. */
function Reason({ error }: { error: unknown }) {
  const say = useErrorText()
  if (!isRouteErrorResponse(error)) return null
  const code: unknown = error.data?.code
  return typeof code === 'string' ? <Notice kind="warning" title={say(code)} /> : null
}
