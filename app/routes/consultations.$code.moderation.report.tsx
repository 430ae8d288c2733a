import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button, ButtonGroup } from '#app/components/button/button.tsx'
import { ContributionWords } from '#app/components/contribution-words/contribution-words.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { RuleChoice } from '#app/components/rule-choice/rule-choice.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { backTo } from '#app/consultation-comments.server.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { readReportable } from '#server/consultations/moderation/read-reportable.ts'
import type { Reportable } from '#server/consultations/moderation/read-reportable.ts'
import { reportContribution } from '#server/consultations/moderation/report-contribution.ts'

export const handle = page<Reportable>((t, loaded) =>
  t(`moderation:report.title.${loaded?.kind ?? 'comment'}`),
)

const asked = (request: Request) => {
  const { searchParams } = new URL(request.url)
  return { kind: searchParams.get('of') ?? '', id: searchParams.get('id') ?? '' }
}

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { kind, id } = asked(request)
  return readReportable(await requireActor(request), params.code ?? '', kind, id)
})

const ReportForm = z.object({ rule: z.string().default(''), words: z.string().default('') })

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const { kind, id } = asked(request)
  const submission = parseWithZod(await request.formData(), { schema: ReportForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    const outcome = await reportContribution(actor, code, { kind, id, ...submission.value })
    return redirect(backAt(code, kind, id, outcome))
  } catch (error) {
    return replyWithError(submission, error)
  }
})

/** The place of what was reported, which says there that the report has arrived. */
function backAt(code: string, kind: string, id: string, outcome: 'reported' | 'known'): string {
  const base = `/consultations/${code}`
  if (kind === 'comment') return backTo(`${base}/comments/${id}`, outcome, id)
  if (kind === 'proposal') return `${base}/proposals/${id}?done=${outcome}#done`
  const done = outcome === 'known' ? 'reported-known' : outcome
  return `${base}/statements?statement=${id}&done=${done}#statement`
}

export default function Report() {
  const { t } = useTranslation('moderation')
  const say = useText()
  const { code, title } = useConsultation()
  const { kind, id, words, rules, address, mayModerate } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ rule: string; words: string }>({
    lastResult: useActionData<typeof action>() ?? null,
  })
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('report.lead')}>
        {t(`report.title.${kind}`)}
      </PageHeading>
      <ContributionWords words={words} />
      {mayModerate && (
        <p>
          <Link to={`/consultations/${code}/moderation/${kind}/${id}`}>{t('report.moderate')}</Link>
        </p>
      )}
      <Form method="post" id={form.id} noValidate>
        <RuleChoice field={fields.rule} rules={rules} legend={t('report.rule')} />
        <Textarea
          field={fields.words}
          label={t('report.words')}
          hint={t('report.wordsHint')}
          rows={3}
        />
        <p>{t('report.who')}</p>
        <ButtonGroup>
          <Button>{t('report.submit')}</Button>
          <Link to={address}>{t('report.cancel')}</Link>
        </ButtonGroup>
      </Form>
    </>
  )
}
