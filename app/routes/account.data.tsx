import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { Table } from '#app/components/table/table.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requirePerson } from '#app/session.server.ts'
import { readMyData } from '#server/accounts/read-my-data.ts'
import type { ConsentView, MyData, MyFacts } from '#server/accounts/read-my-data.ts'
import { withdrawConsent } from '#server/accounts/withdraw-consent.ts'

export const handle = page((t) => t('own-data:title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => ({
  data: await readMyData(await requirePerson(request)),
  done: new URL(request.url).searchParams.get('done') === 'corrected',
}))

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requirePerson(request)
  const consent = (await request.formData()).get('consent')
  if (typeof consent === 'string') await withdrawConsent(actor, consent)
  return redirect('/account/data')
})

/** What is stored about oneself, and everything that one can do about it. */
export default function MyDataPage() {
  const { t } = useTranslation('own-data')
  const { data, done } = useLoaderData<typeof loader>()
  return (
    <>
      {done && (
        <Notice kind="success" announce>
          <p>{t('corrected')}</p>
        </Notice>
      )}
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <ul className="govuk-list">
        <li>
          <Link to="/account/data/uses">{t('uses')}</Link>
        </li>
        <li>
          <Link to="/account/data/correct">{t('correct')}</Link>
        </li>
        <li>
          <Link to="/account/data/download" download>
            {t('download')}
          </Link>
          <p className="govuk-hint">{t('downloadHint')}</p>
        </li>
        <li>
          <Link to="/account/delete">{t('delete')}</Link>
        </li>
      </ul>
      <Facts facts={data.facts} />
      <Kinds kinds={data.kinds} />
      <Consents consents={data.consents} />
    </>
  )
}

function Facts({ facts }: { facts: MyFacts }) {
  const { t } = useTranslation('own-data')
  const told = ['name', 'telephone', 'disability', 'contactNotes'] as const
  return (
    <>
      <Heading>{t('facts')}</Heading>
      <SummaryList
        items={[
          { key: t('email'), value: facts.email },
          ...told.map((field) => ({ key: t(field), value: facts[field] ?? t('nothing') })),
          { key: t('locale'), value: facts.locale === 'en' ? t('english') : t('chinese') },
          { key: t('since'), value: <DateTime value={facts.since} /> },
        ]}
      />
    </>
  )
}

function Kinds({ kinds }: { kinds: MyData['kinds'] }) {
  const { t } = useTranslation('own-data')
  const say = useText()
  return (
    <Table
      caption={t('stored')}
      rows={kinds}
      rowKey={({ kind }) => kind}
      columns={[
        { key: 'kind', header: t('columns.kind'), cell: ({ name }) => say(name), rowHeader: true },
        { key: 'why', header: t('columns.why'), cell: ({ why }) => say(why) },
        { key: 'until', header: t('columns.until'), cell: ({ until }) => say(until) },
        { key: 'count', header: t('columns.count'), cell: ({ count }) => count, numeric: true },
      ]}
    />
  )
}

function Consents({ consents }: { consents: ConsentView[] }) {
  const { t } = useTranslation('own-data')
  const say = useText()
  return (
    <>
      <Heading>{t('consents')}</Heading>
      {consents.length === 0 && <p>{t('noConsents')}</p>}
      {consents.map(({ id, name, version, givenAt, withdrawnAt }) => (
        <div key={id}>
          <SummaryList
            items={[
              { key: t('consent.what'), value: say(name) },
              { key: t('consent.version'), value: version },
              { key: t('consent.given'), value: <DateTime value={givenAt} show="dateTime" /> },
              withdrawnAt
                ? {
                    key: t('consent.withdrawn'),
                    value: <DateTime value={withdrawnAt} show="dateTime" />,
                  }
                : null,
            ]}
          />
          {!withdrawnAt && (
            <Form method="post">
              <Button kind="secondary" name="consent" value={id}>
                {t('consent.withdraw')}
              </Button>
            </Form>
          )}
        </div>
      ))}
    </>
  )
}
