import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { afterConflict } from '#app/after-conflict.ts'
import { Button, ButtonGroup } from '#app/components/button/button.tsx'
import { DraftText } from '#app/components/draft-text/draft-text.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
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
import { changeParagraphs } from '#server/consultations/prepare/change-paragraphs.ts'
import { readPreparation } from '#server/consultations/prepare/read-preparation.ts'
import { splitParagraphs } from '#server/consultations/prepare/split-paragraphs.ts'

const Draft = z.object({
  intent: z.enum(['preview', 'save']).default('preview'),
  seen: z.string(),
  text: z.string().default(''),
})

export const handle = page((t) => t('preparation:text.title'))
export const shouldRevalidate = afterConflict

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const { draftText, phase } = await readPreparation(actor, params.code ?? '')
  return { draftText, isFrozen: phase !== 'prepared' }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const form = parseWithZod(await request.formData(), { schema: Draft, error: formErrors })
  if (form.status !== 'success') return data({ ...form.reply(), preview: null }, { status: 400 })
  const { intent, text, seen } = form.value
  try {
    if (intent === 'preview') return data({ ...form.reply(), preview: splitParagraphs(text) })
    await changeParagraphs(actor, code, text, seen)
  } catch (error) {
    const reply = replyWithError(form, error)
    return data({ ...reply.data, preview: null }, reply.init ?? undefined)
  }
  return redirect(`/consultations/${code}/prepare?done=text`)
})

export default function DraftTextPage() {
  const { t } = useTranslation('preparation')
  const say = useText()
  const { title } = useConsultation()
  const { isFrozen } = useLoaderData<typeof loader>()
  if (!isFrozen) return <DraftForm />
  return (
    <>
      <PageHeading caption={<WrittenName text={say(title)} />}>{t('text.title')}</PageHeading>
      <Notice>
        <p>{t('text.frozen')}</p>
      </Notice>
    </>
  )
}

function DraftForm() {
  const { t } = useTranslation('preparation')
  const say = useText()
  const { title } = useConsultation()
  const { draftText } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: reply,
    defaultValue: { text: draftText.value },
  })
  const preview = reply?.preview ?? null
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('text.lead')}>
        {t('text.title')}
      </PageHeading>
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="seen" value={draftText.seen} />
        {preview && <Preview paragraphs={preview} />}
        <Textarea
          field={fields.text}
          label={t('text.field')}
          hint={t('text.fieldHint')}
          lang="zh-TW"
          rows={24}
        />
        <Button kind={preview ? 'secondary' : 'primary'} name="intent" value="preview">
          {t('text.preview')}
        </Button>
      </Form>
    </>
  )
}

function Preview({ paragraphs }: { paragraphs: { heading: string | null; body: string }[] }) {
  const { t } = useTranslation('preparation')
  const { length: count } = paragraphs
  const numbered = paragraphs.map((paragraph, index) => ({ ...paragraph, number: index + 1 }))
  return (
    <section className="section" aria-labelledby="preview">
      <Heading id="preview">{t('text.previewTitle', { count })}</Heading>
      <p>
        <output>{count > 0 ? t('text.previewLead') : t('text.empty')}</output>
      </p>
      <DraftText paragraphs={numbered} />
      <ButtonGroup>
        <Button name="intent" value="save">
          {t('text.save')}
        </Button>
      </ButtonGroup>
    </section>
  )
}
