import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requirePerson } from '#app/session.server.ts'
import { mayModerate } from '#server/consultations/policy.ts'
import { mayListApplications, mayTestAtAll } from '#server/marks/policy.ts'
import { mayFollowDeliveries } from '#server/notices/policy.ts'

export const handle = page((t) => t('own-account:title'))

const own = [
  { key: 'notices', to: '/account/notices' },
  { key: 'follows', to: '/account/follows' },
  { key: 'data', to: '/account/data' },
  { key: 'security', to: '/account/security' },
  { key: 'identities', to: '/account/identities' },
  { key: 'sessions', to: '/account/sessions' },
] as const

const people = { key: 'people', to: '/agencies/ministry/members' } as const
const applications = { key: 'applications', to: '/applications' } as const
const moderation = { key: 'moderation', to: '/moderation' } as const
const tests = { key: 'tests', to: '/tests' } as const
const deliveries = { key: 'deliveries', to: '/deliveries' } as const

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requirePerson(request)
  const isOfAgency = mayListApplications(actor) && !actor.is('officer')
  return {
    mine: [...own, ...(isOfAgency ? [applications] : [])],
    staff: [
      ...(actor.is('administrator') ? [people] : []),
      ...(actor.is('officer') ? [applications] : []),
      ...(mayTestAtAll(actor) ? [tests] : []),
      ...(mayModerate(actor) ? [moderation] : []),
      ...(mayFollowDeliveries(actor) ? [deliveries] : []),
    ],
  }
})

/** Where everything about oneself begins; and for the ministry's people, their own tools. */
export default function OwnAccount() {
  const { t } = useTranslation('own-account')
  const { mine, staff } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <Places places={mine} />
      {staff.length > 0 && (
        <section className="section" aria-labelledby="staff">
          <Heading id="staff">{t('staff')}</Heading>
          <Places places={staff} />
        </section>
      )}
    </>
  )
}

type Place =
  | (typeof own)[number]
  | typeof applications
  | typeof people
  | typeof deliveries
  | typeof moderation
  | typeof tests

function Places({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation('own-account')
  return (
    <ul className="govuk-list govuk-list--spaced">
      {places.map(({ key, to }) => (
        <li key={key}>
          <Link to={to}>{t(`places.${key}.name`)}</Link>
          <br />
          {t(`places.${key}.text`)}
        </li>
      ))}
    </ul>
  )
}
