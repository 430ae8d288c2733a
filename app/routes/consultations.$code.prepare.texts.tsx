import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { afterConflict } from '#app/after-conflict.ts'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { changeTexts } from '#server/consultations/prepare/change-consultation.ts'
import { readPreparation } from '#server/consultations/prepare/read-preparation.ts'

const Texts = z.object({
  seen: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable().default(null),
  summaryZh: z.string(),
  summaryEn: z.string().nullable().default(null),
  backgroundZh: z.string().default(''),
  backgroundEn: z.string().nullable().default(null),
})

export const handle = page((t) => t('preparation:texts.title'))
export const shouldRevalidate = afterConflict

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const { texts, isAnnounced } = await readPreparation(actor, params.code ?? '')
  return { texts, isAnnounced }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const form = parseWithZod(await request.formData(), { schema: Texts, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    const { seen, ...texts } = form.value
    await changeTexts(actor, code, texts, seen)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect(`/consultations/${code}/prepare?done=texts`)
})

export default function TextsPage() {
  const { t } = useTranslation('preparation')
  const say = useText()
  const { title } = useConsultation()
  const { texts, isAnnounced } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({ lastResult, defaultValue: texts.value })
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={say(title)} />}>{t('texts.title')}</PageHeading>
      {isAnnounced && (
        <Notice kind="warning">
          <p>{t('texts.announced')}</p>
        </Notice>
      )}
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="seen" value={texts.seen} />
        <TextInput field={fields.titleZh} label={t('texts.titleZh')} lang="zh-TW" />
        <TextInput field={fields.titleEn} label={t('texts.titleEn')} lang="en" />
        <Textarea
          field={fields.summaryZh}
          label={t('texts.summaryZh')}
          hint={t('texts.summaryHint')}
          lang="zh-TW"
          rows={3}
        />
        <Textarea field={fields.summaryEn} label={t('texts.summaryEn')} lang="en" rows={3} />
        <Textarea
          field={fields.backgroundZh}
          label={t('texts.backgroundZh')}
          hint={t('texts.backgroundHint')}
          lang="zh-TW"
          rows={16}
        />
        <Textarea field={fields.backgroundEn} label={t('texts.backgroundEn')} lang="en" rows={16} />
        <Button>{t('texts.save')}</Button>
      </Form>
    </>
  )
}
