import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { Table } from '#app/components/table/table.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { requirePerson } from '#app/session.server.ts'
import { DataUseFilter, listDataUses } from '#server/accounts/list-data-uses.ts'

export const handle = page((t) => t('own-data:use.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const asked = { from: searchParams.get('from') ?? '', to: searchParams.get('to') ?? '' }
  const after = searchParams.get('after')
  const uses = await listDataUses(await requirePerson(request), {
    ...DataUseFilter.parse(asked),
    after,
  })
  return { asked, uses: uses.items, next: nextPage(request, uses.next) }
})

export default function Uses() {
  const { t } = useTranslation('own-data')
  const say = useText()
  const { asked, uses, next } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: t('title'), to: '/account/data' }]} />
      <PageHeading lead={t('use.lead')}>{t('use.title')}</PageHeading>
      <Form method="get">
        <TextInput name="from" label={t('use.from')} defaultValue={asked.from} width={10} />
        <TextInput name="to" label={t('use.to')} defaultValue={asked.to} width={10} />
        <Button kind="secondary">{t('use.filter')}</Button>
      </Form>
      {uses.length === 0 ? (
        <p>{t('use.none')}</p>
      ) : (
        <Table
          caption={t('use.title')}
          captionHidden
          rows={uses}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'when',
              header: t('use.when'),
              cell: ({ at }) => <DateTime value={at} show="dateTime" />,
              rowHeader: true,
            },
            {
              key: 'by',
              header: t('use.by'),
              cell: ({ office, agency }) => (
                <>
                  {say(office)}
                  {agency && (
                    <>
                      <br />
                      {say(agency)}
                    </>
                  )}
                </>
              ),
            },
            { key: 'purpose', header: t('use.purpose'), cell: ({ purpose }) => say(purpose) },
            {
              key: 'fields',
              header: t('use.fields'),
              cell: ({ fields }) => (
                <ul className="govuk-list">
                  {fields.map((field) => (
                    <li key={field.en}>{say(field)}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      <Pagination next={next} />
    </>
  )
}
