import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { afterConflict } from '#app/after-conflict.ts'
import { Button } from '#app/components/button/button.tsx'
import { CodeBlock } from '#app/components/code-block/code-block.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { InsetText } from '#app/components/inset-text/inset-text.tsx'
import { Link } from '#app/components/link/link.tsx'
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
import { changeTopics } from '#server/consultations/prepare/change-topics.ts'
import { readPreparation } from '#server/consultations/prepare/read-preparation.ts'
import { writeOutline } from '#server/consultations/prepare/topic-outline.ts'
import { openDataThemes } from '#server/consultations/prepare/topic-themes.ts'

const Topics = z.object({ seen: z.string(), outline: z.string().default('') })

export const handle = page((t) => t('preparation:topics.title'))
export const shouldRevalidate = afterConflict

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const { topics, phase } = await readPreparation(actor, params.code ?? '')
  const isTemplate =
    topics.count === 0 && new URL(request.url).searchParams.get('template') === 'open-data'
  const outline = isTemplate ? writeOutline(openDataThemes) : topics.value
  return { topics, outline, isTemplate, isOpen: phase !== 'prepared' }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const form = parseWithZod(await request.formData(), { schema: Topics, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    await changeTopics(actor, code, form.value.outline, form.value.seen)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect(`/consultations/${code}/prepare?done=topics`)
})

export default function TopicsPage() {
  const { t } = useTranslation('preparation')
  const say = useText()
  const { title, code } = useConsultation()
  const { topics, outline, isTemplate, isOpen } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({ lastResult, defaultValue: { outline } })
  return (
    <>
      <ErrorSummary form={form} />
      {isTemplate && !lastResult && (
        <Notice kind="success" title={t('topics.templateUsed')} announce />
      )}
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('topics.lead')}>
        {t('topics.title')}
      </PageHeading>
      {isOpen && <InsetText>{t('topics.opened')}</InsetText>}
      {topics.count === 0 && !isTemplate && (
        <p>
          <Link to={`/consultations/${code}/prepare/topics?template=open-data`}>
            {t('topics.template')}
          </Link>
        </p>
      )}
      <CodeBlock label={t('topics.exampleLabel')} code={t('topics.example')} />
      {/* Drawn anew when the template arrives: what stands in it is a default value. */}
      <Form method="post" id={form.id} noValidate key={String(isTemplate)}>
        <input type="hidden" name="seen" value={topics.seen} />
        <Textarea
          field={fields.outline}
          label={t('topics.outline')}
          hint={t('topics.outlineHint')}
          rows={18}
          {...(lastResult ? {} : { defaultValue: outline })}
        />
        <Button>{t('topics.save')}</Button>
      </Form>
    </>
  )
}
