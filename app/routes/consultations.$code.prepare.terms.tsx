import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { afterConflict } from '#app/after-conflict.ts'
import { Button } from '#app/components/button/button.tsx'
import { Checkboxes } from '#app/components/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { changeTerms } from '#server/consultations/prepare/change-consultation.ts'
import { readPreparation } from '#server/consultations/prepare/read-preparation.ts'

const formNames = ['threads', 'statements', 'questions', 'proposals', 'credits'] as const

const Terms = z.object({
  seen: z.string(),
  opensOn: z.string(),
  lastDay: z.string(),
  draftRegulation: z.boolean().default(false),
  forms: z.array(z.string()),
  proposalThreshold: z.number(),
  proposalDays: z.number(),
  credits: z.number(),
  holdFirst: z.boolean().default(false),
  holdLinks: z.boolean().default(false),
})

export const handle = page((t) => t('preparation:terms.title'))
export const shouldRevalidate = afterConflict

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const { terms, isAnnounced, draftRegulationDays } = await readPreparation(
    actor,
    params.code ?? '',
  )
  return { terms, isAnnounced, draftRegulationDays }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const form = parseWithZod(await request.formData(), { schema: Terms, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    const { seen, ...terms } = form.value
    await changeTerms(actor, code, terms, seen)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect(`/consultations/${code}/prepare?done=terms`)
})

export default function TermsPage() {
  const { t } = useTranslation(['preparation', 'phases'])
  const say = useText()
  const { title, code, phase } = useConsultation()
  const { isAnnounced } = useLoaderData<typeof loader>()
  if (!isAnnounced) return <TermsForm />
  return (
    <>
      <PageHeading caption={<WrittenName text={say(title)} />}>{t('terms.title')}</PageHeading>
      <Notice>
        <p>{t('terms.fixed')}</p>
        {(phase === 'open' || phase === 'prepared') && (
          <p>
            <Link to={`/consultations/${code}/extend`}>{t('phases:officer.extend.closing')}</Link>
          </p>
        )}
      </Notice>
    </>
  )
}

function TermsForm() {
  const { t } = useTranslation('preparation')
  const say = useText()
  const { title } = useConsultation()
  const { terms, draftRegulationDays: days } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({ lastResult, defaultValue: terms.value })
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={say(title)} />}>{t('terms.title')}</PageHeading>
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="seen" value={terms.seen} />
        <Heading>{t('terms.dates')}</Heading>
        <TextInput
          field={fields.opensOn}
          label={t('terms.opensOn')}
          hint={t('terms.opensHint', { example: terms.value.opensOn })}
          width={10}
          spellCheck={false}
        />
        <TextInput
          field={fields.lastDay}
          label={t('terms.lastDay')}
          hint={t('terms.lastDayHint', { example: terms.value.lastDay })}
          width={10}
          spellCheck={false}
        />
        <Checkboxes
          field={fields.draftRegulation}
          legend={t('terms.draft')}
          hint={t('terms.draftHint', { days })}
          items={[{ value: 'on', text: t('terms.draftText') }]}
        />
        <Checkboxes
          field={fields.forms}
          legend={t('terms.forms')}
          legendSize="m"
          hint={t('terms.formsHint')}
          items={formNames.map((value) => ({
            value,
            text: t(`forms.${value}`),
            hint: t(`forms.${value}Hint`),
          }))}
        />
        <Heading>{t('terms.limits')}</Heading>
        <TextInput
          field={fields.proposalThreshold}
          label={t('terms.proposalThreshold')}
          inputMode="numeric"
          width={10}
        />
        <TextInput
          field={fields.proposalDays}
          label={t('terms.proposalDays')}
          inputMode="numeric"
          width={5}
        />
        <TextInput
          field={fields.credits}
          label={t('terms.credits')}
          inputMode="numeric"
          width={5}
        />
        <Heading>{t('terms.moderation')}</Heading>
        <Checkboxes
          field={fields.holdFirst}
          legend={t('terms.firstLegend')}
          items={[{ value: 'on', text: t('terms.holdFirst') }]}
        />
        <Checkboxes
          field={fields.holdLinks}
          legend={t('terms.linksLegend')}
          items={[{ value: 'on', text: t('terms.holdLinks') }]}
        />
        <Button>{t('terms.save')}</Button>
      </Form>
    </>
  )
}
