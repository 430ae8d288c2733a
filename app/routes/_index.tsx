import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConsultationList } from '#app/components/consultation-list/consultation-list.tsx'
import { Curb } from '#app/components/curb/curb.tsx'
import { Doors } from '#app/components/doors/doors.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SearchForm } from '#app/components/search-form/search-form.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { getActor } from '#app/session.server.ts'
import { listOpen } from '#server/consultations/list-open.ts'

export const handle = { ...page((t) => t('home:title')), wide: true }

const doors = [
  { key: 'citizen', to: '/consultations' },
  { key: 'everyone', to: '/marks' },
  { key: 'webmaster', to: '/sites' },
  { key: 'tester', to: '/sites' },
  { key: 'officer', to: '/sign-in' },
] as const

const steps = ['register', 'scan', 'decide', 'publish'] as const

export const loader = answering(async ({ request }: LoaderFunctionArgs) => ({
  open: await listOpen(await getActor(request)),
}))

/** What this is, and where each kind of person goes on. */
export default function Home() {
  const { t } = useTranslation('home')
  return (
    <>
      <div className="hero">
        <div className="govuk-width-container">
          <PageHeading lead={t('lead')}>{t('heading')}</PageHeading>
          <SearchForm action="/marks" label={t('search.label')} hint={t('search.hint')} />
        </div>
      </div>
      <Curb />
      <Open />
      <section className="govuk-width-container home__part" aria-labelledby="doors">
        <Heading id="doors">{t('doors.title')}</Heading>
        <Doors
          items={doors.map(({ key, to }) => ({
            who: t(`doors.${key}.who`),
            task: t(`doors.${key}.task`),
            to,
            text: t(`doors.${key}.text`),
          }))}
        />
      </section>
      <section className="govuk-width-container home__part" aria-labelledby="steps">
        <Heading id="steps">{t('steps.title')}</Heading>
        <ol className="steps">
          {steps.map((step) => (
            <li key={step}>
              <Heading level={3}>{t(`steps.${step}.title`)}</Heading>
              <p>{t(`steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="govuk-width-container home__part" aria-labelledby="soon">
        <Heading id="soon">{t('soon.title')}</Heading>
        <p>{t('soon.text')}</p>
      </section>
    </>
  )
}

/** Where one can have a say now. */
function Open() {
  const { t } = useTranslation('home')
  const { open } = useLoaderData<typeof loader>()
  if (open.length === 0) return null
  return (
    <section className="govuk-width-container home__part" aria-labelledby="open">
      <Heading id="open">{t('open.title')}</Heading>
      <ConsultationList consultations={open} level={3} />
      <p>
        <Link to="/consultations">{t('open.all')}</Link>
      </p>
    </section>
  )
}
