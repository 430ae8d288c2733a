import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EvaluationReportPage } from '#app/evaluation-report-page.tsx'
import { answering } from '#app/http.server.ts'
import { page } from '#app/i18n/page.ts'
import { getActor } from '#app/session.server.ts'
import { criterionNames } from '#server/marks/evaluations/criterion-names.ts'
import { readMarkReport } from '#server/marks/evaluations/read-report.ts'
import type { ReportView } from '#server/marks/evaluations/read-report.ts'

export const handle = page<{ view: ReportView }>((t, data) =>
  t('tests:report.title', { site: data?.view.report.siteName ?? '' }),
)

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const view = await readMarkReport(await getActor(request), params.number ?? '')
  return { view, names: criterionNames(view.report) }
})

/** An evaluation report after WCAG-EM. */
export default function Report() {
  return <EvaluationReportPage {...useLoaderData<typeof loader>()} />
}
