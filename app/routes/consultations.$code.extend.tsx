import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { afterConflict } from '#app/after-conflict.ts'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useErrorText } from '#app/i18n/error-text.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import {
  extendAnswer,
  extendConsultation,
} from '#server/consultations/phases/extend-consultation.ts'
import { reasonLength } from '#server/consultations/phases/extension.ts'
import type { Extendable } from '#server/consultations/phases/extension.ts'
import { readExtendable } from '#server/consultations/phases/read-extendable.ts'

const Extension = z.object({
  ofWhat: z.enum(['closing', 'answer']),
  seenDay: z.string().default(''),
  day: z.string().default(''),
  reason: z.string().default(''),
})

export const handle = page((t) => t('phases:extend.title.none'))
export const shouldRevalidate = afterConflict

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  ...(await readExtendable(await requireActor(request), params.code ?? '')),
  reasonLength,
}))

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const form = parseWithZod(await request.formData(), { schema: Extension, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  const { ofWhat, ...draft } = form.value
  const extend = ofWhat === 'closing' ? extendConsultation : extendAnswer
  try {
    await extend(actor, code, draft)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect(`/consultations/${code}?done=${ofWhat}`)
})

/** Puts off the date that can be put off now: the closing, or the answer. */
export default function Extend() {
  const { t } = useTranslation('phases')
  const say = useText()
  const sayError = useErrorText()
  const { title, code } = useConsultation()
  const { extendable, refusal } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      {extendable ? (
        <ExtensionForm extendable={extendable} />
      ) : (
        <>
          <PageHeading caption={<WrittenName text={say(title)} />}>
            {t('extend.title.none')}
          </PageHeading>
          {refusal && (
            <Notice kind={lastResult ? 'warning' : 'information'} title={sayError(refusal)} />
          )}
        </>
      )}
      <p>
        <Link to={`/consultations/${code}`}>{t('extend.back')}</Link>
      </p>
    </>
  )
}

function ExtensionForm({ extendable }: { extendable: Extendable }) {
  const { t } = useTranslation('phases')
  const say = useText()
  const { title } = useConsultation()
  const { reasonLength: max } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Extension>>({ lastResult })
  const { ofWhat, day, earliest } = extendable
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t(`extend.lead.${ofWhat}`)}>
        {t(`extend.title.${ofWhat}`)}
      </PageHeading>
      <SummaryList items={[{ key: t(`extend.now.${ofWhat}`), value: <DateTime value={day} /> }]} />
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="ofWhat" value={ofWhat} />
        <input type="hidden" name="seenDay" value={day} />
        <TextInput
          field={fields.day}
          label={t(`extend.day.${ofWhat}`)}
          hint={t(`extend.dayHint.${ofWhat}`, { example: earliest })}
          width={10}
          spellCheck={false}
          required
        />
        <Textarea
          field={fields.reason}
          label={t('extend.reason')}
          hint={t('extend.reasonHint', { max })}
          required
        />
        <Button>{t(`extend.submit.${ofWhat}`)}</Button>
      </Form>
    </>
  )
}
