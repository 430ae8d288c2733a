import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { afterConflict } from '#app/after-conflict.ts'
import { ApplicationTerms } from '#app/components/application-terms/application-terms.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { beginApplication } from '#server/marks/applications/begin-application.ts'
import { readBeginning } from '#server/marks/applications/read-beginning.ts'

const Beginning = z.object({
  level: z.enum(['A', 'AA', 'AAA']),
  standard: z.string(),
  renews: z.string().optional(),
})

type Begun = z.input<typeof Beginning>

export const handle = page((t) => t('applications:new.title'))
export const shouldRevalidate = afterConflict

const siteOf = (request: Request) => new URL(request.url).searchParams.get('site') ?? ''

export const loader = answering(async ({ request }: LoaderFunctionArgs) =>
  readBeginning(await requireActor(request), siteOf(request)),
)

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const form = parseWithZod(await request.formData(), { schema: Beginning, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    const number = await beginApplication(actor, siteOf(request), form.value)
    return redirect(`/applications/${number}?done=begun`)
  } catch (error) {
    return replyWithError(form, error)
  }
})

export default function NewApplication() {
  const { t } = useTranslation(['applications', 'sites'])
  const { site, scan, openNumber, notBefore, standards } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const isScanOpen = standards.some(({ version }) => version === scan?.standard)
  const [form, fields] = useForm<Begun>({
    lastResult,
    defaultValue: scan && isScanOpen ? { level: scan.level, standard: scan.standard } : {},
  })
  const canBegin = !openNumber && !notBefore
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('sites:list.title'), to: '/sites' },
          { text: site.name, to: `/sites/${site.id}` },
        ]}
      />
      <ErrorSummary form={form} />
      <PageHeading
        caption={<WrittenName text={site.name} />}
        lead={canBegin && t('applications:new.lead')}
      >
        {t('applications:new.title')}
      </PageHeading>
      <Hindrance />
      <Facts />
      {canBegin && (
        <Form method="post" id={form.id} noValidate className="section">
          <ApplicationTerms fields={fields} standards={standards} />
          <Renewal field={fields.renews} />
          <Button>{t('applications:new.submit')}</Button>
        </Form>
      )}
    </>
  )
}

function Hindrance() {
  const { t } = useTranslation('applications')
  const locale = useLocale()
  const { openNumber: number, notBefore } = useLoaderData<typeof loader>()
  if (number) {
    return (
      <Notice kind="information" title={t('new.open')}>
        <p>{t('new.openText', { number })}</p>
        <p>
          <Link to={`/applications/${number}`}>{t('new.openLink', { number })}</Link>
        </p>
      </Notice>
    )
  }
  if (!notBefore) return null
  const date = formatDate(notBefore, locale)
  return (
    <Notice kind="warning" title={t('new.notBefore')}>
      <p>{t('new.notBeforeText', { date })}</p>
    </Notice>
  )
}

function Facts() {
  const { t } = useTranslation('applications')
  const say = useText()
  const { site, scan } = useLoaderData<typeof loader>()
  return (
    <SummaryList
      items={[
        { key: t('new.site'), value: site.address },
        { key: t('new.agency'), value: say(site.agency.name) },
        {
          key: t('new.scan'),
          value: scan ? (
            <>
              <DateTime value={scan.finishedAt} />
              <br />
              {t('new.scanValue', { standard: scan.standard, level: scan.level })}
              <br />
              <Link to={`/scans/${scan.id}`}>{t('new.scanLink')}</Link>
            </>
          ) : (
            t('new.noScan')
          ),
        },
      ]}
    />
  )
}

type RenewsField = Parameters<typeof Radios>[0]['field']

function Renewal({ field }: { field: RenewsField }) {
  const { t } = useTranslation('applications')
  const locale = useLocale()
  const { renewable } = useLoaderData<typeof loader>()
  if (renewable.length === 0) return null
  return (
    <Radios
      field={field}
      legend={t('fields.renews')}
      items={[
        ...renewable.map(({ number, validUntil }) => ({
          value: number,
          text: t('fields.renewsItem', { number, date: formatDate(validUntil, locale) }),
        })),
        { value: '', text: t('fields.renewsNone') },
      ]}
    />
  )
}
