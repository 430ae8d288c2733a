import { getFixedT, getLocale } from '#app/i18n/i18n.server.ts'
import { renderEvaluationEarl, renderWcagEm } from '#server/marks/evaluations/wcag-em.ts'
import { readMarkReport } from '#server/marks/evaluations/read-report.ts'
import { reportWords } from './report-words.ts'
import { getActor } from './session.server.ts'

/** The report of a mark as a file for programs. */
export async function reportDownload(
  request: Request,
  number: string,
  format: 'wcag-em' | 'earl',
): Promise<Response> {
  const { report, markNumber } = await readMarkReport(await getActor(request), number)
  const locale = getLocale(request)
  const t = getFixedT(request, 'tests')
  const words = reportWords(t as unknown as Parameters<typeof reportWords>[0], report)
  const body =
    format === 'earl'
      ? renderEvaluationEarl(report, locale)
      : renderWcagEm(
          report,
          {
            title: t('report.title', { site: report.siteName }),
            summary: words.counts,
            specifics: [t('report.methodText'), words.people].join('\n'),
            baseline: [words.technologies, words.browsers].join('\n'),
            commissioner: report.agency.name[locale],
          },
          locale,
        )
  return new Response(body, {
    headers: {
      'Content-Type': 'application/ld+json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${markNumber}-${format}.json"`,
      'Cache-Control': 'public, max-age=300',
      Vary: 'Accept-Language, Cookie',
    },
  })
}
