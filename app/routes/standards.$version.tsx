import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Criterion } from '#app/components/criterion/criterion.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { StandardApplications } from '#app/components/standard-applications/standard-applications.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { answering } from '#app/http.server.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { getActor } from '#app/session.server.ts'
import { readStandard } from '#server/audits/read-standard.ts'
import type { PrincipleText, StandardView } from '#server/audits/read-standard.ts'

export const handle = page<StandardView>((t, { version }) => t('standards:name', { version }))

// What an address asks for in words that we do not know, it does not ask for.
const UpTo = z.enum(['A', 'AA', 'AAA']).catch('AAA')

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const upTo = UpTo.parse(new URL(request.url).searchParams.get('level'))
  const wanted = { locale: getLocale(request), level: upTo }
  return { ...(await readStandard(await getActor(request), params.version ?? '', wanted)), upTo }
})

/** What a version of the standard asks for, criterion by criterion. */
export default function Standard() {
  const { t } = useTranslation('standards')
  const standard = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: t('list.title'), to: '/standards' }]} />
      <PageHeading lead={t('one.lead')}>{t('name', { version: standard.version })}</PageHeading>
      <Facts standard={standard} />
      <p>{t('keeps')}</p>
      <Notice title={t('one.codesTitle')}>
        <p>{t('one.codesHelp')}</p>
      </Notice>
      <Levels standard={standard} upTo={standard.upTo} />
      <Contents principles={standard.principles} />
      {standard.principles.map(({ number, name, guidelines }) => (
        <section className="section" key={number}>
          <Heading id={number}>{t('one.principle', { number, name })}</Heading>
          {guidelines.map((guideline) => (
            <section className="section" key={guideline.number}>
              <Heading level={3} size="m" id={guideline.number}>
                {t('one.guideline', { number: guideline.number, name: guideline.name })}
              </Heading>
              {guideline.criteria.map((criterion) => (
                <Criterion key={criterion.number} criterion={criterion} />
              ))}
            </section>
          ))}
        </section>
      ))}
    </>
  )
}

function Facts({ standard }: { standard: StandardView }) {
  const { t } = useTranslation('standards')
  const locale = useLocale()
  const { wcag, inForceFrom, published, held, byLevel } = standard
  const [a = 0, aa = 0, aaa = 0] = byLevel.map(({ count }) => count)
  return (
    <SummaryList
      items={[
        { key: t('one.follows'), value: t('one.wcag', { wcag }) },
        {
          key: t('one.inForce'),
          value: t('one.inForceValue', { date: formatDate(inForceFrom, locale) }),
        },
        { key: t('one.applications'), value: <StandardApplications standard={standard} /> },
        { key: t('one.criteria'), value: t('one.levels', { a, aa, aaa }) },
        {
          key: t('one.codes'),
          value: t('one.codesValue', {
            published: published.checkCodes,
            machine: published.machine,
            human: published.human,
            held: held.machine + held.human,
          }),
        },
      ]}
    />
  )
}

/** Who tests at AA need not read AAA. */
function Levels({ standard, upTo }: { standard: StandardView; upTo: z.infer<typeof UpTo> }) {
  const { t } = useTranslation('standards')
  const { version, byLevel } = standard
  return (
    <nav aria-label={t('one.upTo.label')}>
      <ul className="govuk-list criterion__links">
        {byLevel.map(({ level }, index) => (
          <li key={level}>
            <Link
              to={`/standards/${version}?level=${level}`}
              current={level === upTo ? 'true' : undefined}
            >
              {t(`one.upTo.${level}`, { criteria: countUpTo(byLevel, index) })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const countUpTo = (byLevel: StandardView['byLevel'], index: number): number =>
  byLevel.slice(0, index + 1).reduce((sum, { count }) => sum + count, 0)

/** The way to a criterion on a long page: by principle and guideline. */
function Contents({ principles }: { principles: PrincipleText[] }) {
  const { t } = useTranslation('standards')
  return (
    <nav className="section" aria-label={t('one.contents')}>
      <Heading size="m">{t('one.contents')}</Heading>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {principles.flatMap(({ guidelines }) =>
          guidelines.map(({ number, name }) => (
            <li key={number}>
              <Link to={`#${number}`}>{t('one.guideline', { number, name })}</Link>
            </li>
          )),
        )}
      </ul>
    </nav>
  )
}
