import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { chooseName } from '#server/consultations/threads/choose-name.ts'
import { readOwnName } from '#server/consultations/threads/read-own-name.ts'

const NameForm = z.object({ name: z.string().default('') })

export const handle = page((t) => t('threads:name.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  name: await readOwnName(await requireActor(request), params.code ?? ''),
  isDone: new URL(request.url).searchParams.get('done') === 'named',
}))

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const submission = parseWithZod(await request.formData(), { schema: NameForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    await chooseName(actor, params.code ?? '', submission.value.name)
    return redirect(`/consultations/${params.code}/name?done=named`)
  } catch (error) {
    return replyWithError(submission, error)
  }
})

export default function Name() {
  const { t } = useTranslation('threads')
  const say = useText()
  const { title } = useConsultation()
  const { name, isDone } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ name: string }>({
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: { name },
  })
  return (
    <>
      <ErrorSummary form={form} />
      {isDone && <Notice kind="success" title={t('done.named')} announce />}
      <PageHeading
        caption={<WrittenName text={say(title)} />}
        lead={t('name.lead', { consultation: say(title) })}
      >
        {t('name.title')}
      </PageHeading>
      <Form method="post" id={form.id} noValidate>
        <TextInput
          field={fields.name}
          label={t('name.title')}
          hint={t('name.hint')}
          width={20}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <Button>{t('name.submit')}</Button>
      </Form>
    </>
  )
}
