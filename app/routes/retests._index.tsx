import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Table } from '#app/components/table/table.tsx'
import type { Column } from '#app/components/table/table.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { getActor, requireActor } from '#app/session.server.ts'
import { drawRetests } from '#server/marks/retests/draw-retests.ts'
import { listRetestYears } from '#server/marks/retests/read-retests.ts'
import type { RetestYear } from '#server/marks/retests/read-retests.ts'

export const handle = page((t) => t('retests:title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) =>
  listRetestYears(await getActor(request)),
)

const Draw = z.object({ intent: z.literal('draw') })

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const form = parseWithZod(await request.formData(), { schema: Draw, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    return redirect(`/retests/${await drawRetests(actor)}?done`)
  } catch (error) {
    return replyWithError(form, error)
  }
})

/** The re-tests of all years, and where an officer draws those of this one. */
export default function Retests() {
  const { t } = useTranslation(['retests', 'marks'])
  const { years, drawable } = useLoaderData<typeof loader>()
  const columns = useColumns()
  const reply = useActionData<typeof action>()
  const errors = Object.values(reply?.error ?? {}).flatMap((texts) => texts ?? [])
  return (
    <>
      <Breadcrumbs items={[{ text: t('marks:register.title'), to: '/marks' }]} />
      <ErrorSummary errors={errors.map((text) => ({ text }))} />
      <PageHeading lead={t('retests:lead')}>{t('retests:title')}</PageHeading>
      {years.length === 0 ? (
        <p>{t('retests:empty')}</p>
      ) : (
        <Table
          caption={t('retests:caption')}
          columns={columns}
          rows={years}
          rowKey={({ year }) => String(year)}
        />
      )}
      {drawable && (
        <section className="section" aria-labelledby="draw">
          <Heading id="draw">{t('retests:draw.title')}</Heading>
          <p>{t('retests:draw.lead')}</p>
          <Form method="post">
            <input type="hidden" name="intent" value="draw" />
            <Button>{t('retests:draw.submit', { year: drawable })}</Button>
          </Form>
        </section>
      )}
    </>
  )
}

function useColumns(): Column<RetestYear>[] {
  const { t } = useTranslation('retests')
  return [
    {
      key: 'year',
      header: t('list.year'),
      rowHeader: true,
      cell: ({ year }) => <Link to={`/retests/${year}`}>{year}</Link>,
    },
    { key: 'population', header: t('list.population'), cell: ({ population }) => population },
    { key: 'required', header: t('list.required'), cell: ({ required }) => required },
    { key: 'drawn', header: t('list.drawn'), cell: ({ drawn }) => drawn },
    { key: 'decided', header: t('list.decided'), cell: ({ decided }) => decided },
  ]
}
