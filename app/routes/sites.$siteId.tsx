import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ApplicationOffer } from '#app/components/application-offer/application-offer.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { StatusTag } from '#app/components/tag/status-tag.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { Trans, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { SiteProof } from '#app/components/site-proof/site-proof.tsx'
import { ScanForm, scanFormId } from '#app/components/scan-form/scan-form.tsx'
import { ScanTable } from '#app/components/scan-table/scan-table.tsx'
import { getActor, requireActor } from '#app/session.server.ts'
import { listScans } from '#server/audits/list-scans.ts'
import { listStandards } from '#server/audits/list-standards.ts'
import { proveSite } from '#server/audits/prove-site.ts'
import type { ProofResult } from '#server/audits/prove-site.ts'
import { readSite } from '#server/audits/read-site.ts'
import { requestScan } from '#server/audits/request-scan.ts'
import { planLimits, ScanPlan } from '#server/audits/scan-plan.ts'
import { readApplicationOffer } from '#server/marks/applications/read-application-offer.ts'
import { vouchForSite } from '#server/audits/vouch-for-site.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const handle = page<Data>((_t, { site }) => site.name)

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const { searchParams } = new URL(request.url)
  const siteId = params.siteId ?? ''
  const [site, offer, scans, standards] = await Promise.all([
    readSite(actor, siteId),
    readApplicationOffer(actor, siteId),
    listScans(actor, siteId, { after: searchParams.get('after') }),
    listStandards(actor),
  ])
  return {
    site,
    offer,
    scans: scans.items,
    nextScans: nextPage(request, scans.next),
    standards,
    limits: planLimits,
    done: z.enum(['registered', 'proved']).nullable().catch(null).parse(searchParams.get('done')),
  }
})

const Intent = z.enum(['prove', 'vouch', 'scan']).catch('scan')

interface Reply {
  /** `error` where a form came back with errors: the frame says so in the title. */
  status: 'error' | 'unproved'
  proof: ProofResult | null
  scan: SubmissionResult<string[]> | null
}

const unproved = (proof: ProofResult) =>
  data<Reply>({ status: 'unproved', proof, scan: null }, { status: 422 })

const refused = (scan: SubmissionResult<string[]>, init: ResponseInit) =>
  data<Reply>({ status: 'error', proof: null, scan }, init)

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const siteId = params.siteId ?? ''
  const form = await request.formData()
  const intent = Intent.parse(form.get('intent'))
  if (intent === 'prove') {
    const proof = await proveSite(actor, siteId)
    if (proof.proved) return redirect(`/sites/${siteId}?done=proved`)
    return unproved(proof)
  }
  if (intent === 'vouch') {
    await vouchForSite(actor, siteId)
    return redirect(`/sites/${siteId}?done=proved`)
  }
  const submission = parseWithZod(form, { schema: ScanPlan, error: formErrors })
  if (submission.status !== 'success') return refused(submission.reply(), { status: 400 })
  try {
    const scan = await requestScan(actor, siteId, submission.value)
    return redirect(`/scans/${scan.id}`)
  } catch (error) {
    const reply = replyWithError(submission, error)
    return refused(reply.data, reply.init ?? {})
  }
})

export default function SitePage() {
  const { t } = useTranslation('sites')
  const { site, offer, scans, nextScans, standards, limits, done } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs items={[{ text: t('list.title'), to: '/sites' }]} />
      <ErrorSummary errors={errorsOfReply(reply?.scan, () => scanFormId)} />
      {done && !reply && (
        <Notice kind="success" title={t(`one.${done}`)} announce>
          <p>{t(`one.${done}Next`)}</p>
        </Notice>
      )}
      <PageHeading>{site.name}</PageHeading>
      <Facts />
      <ApplicationOffer offer={offer} />
      {site.proof && <SiteProof places={site.proof} result={reply?.proof ?? null} />}
      {site.may.vouch && <VouchForm />}
      {site.may.scan && (
        <ScanForm standards={standards} limits={limits} lastResult={reply?.scan ?? null} />
      )}
      <ScanTable scans={scans} seesAll={site.may.seeScans} />
      <Pagination next={nextScans} />
    </>
  )
}

function Facts() {
  const { t } = useTranslation('sites')
  const say = useText()
  const { site } = useLoaderData<typeof loader>()
  const { agency, address, startUrl, provedAt, provedBy } = site
  return (
    <SummaryList
      items={[
        { key: t('one.agency'), value: say(agency.name) },
        { key: t('one.scope'), value: t('one.scopeValue', { address }) },
        { key: t('one.start'), value: <Link to={startUrl}>{startUrl}</Link> },
        {
          key: t('one.control'),
          value: (
            <>
              <StatusTag tone={provedBy ? 'good' : 'neutral'}>
                {t(`control.${provedBy ?? 'none'}`)}
              </StatusTag>{' '}
              {provedAt && (
                <Trans
                  t={t}
                  i18nKey="control.since"
                  components={{ date: <DateTime value={provedAt} /> }}
                />
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function VouchForm() {
  const { t } = useTranslation('sites')
  return (
    <section className="section">
      <Heading>{t('one.vouch.title')}</Heading>
      <p>{t('one.vouch.text')}</p>
      <Form method="post">
        <Button kind="secondary" name="intent" value="vouch">
          {t('one.vouch.submit')}
        </Button>
      </Form>
    </section>
  )
}
