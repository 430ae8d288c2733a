import { getFormProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { InsetText } from '#app/components/inset-text/inset-text.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { allNoticeKinds } from '#server/notices/notice-kinds.ts'
import type { NoticeKind } from '#server/notices/notice-kinds.ts'
import { readNoticeWays, setNoticeWays } from '#server/notices/set-notice-ways.ts'

const ways = ['now', 'daily', 'weekly', 'none'] as const
const Choices = z.partialRecord(z.enum(allNoticeKinds), z.enum(ways))

export const handle = page((t) => t('notices:settings.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => ({
  chosen: await readNoticeWays(await requireActor(request)),
  isSaved: new URL(request.url).searchParams.get('done') === 'saved',
}))

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const form = parseWithZod(await request.formData(), { schema: Choices, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    await setNoticeWays(actor, form.value)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect('/account/notices?done=saved')
})

export default function NoticeSettings() {
  const { t } = useTranslation('notices')
  const { chosen, isSaved } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const kinds = Object.keys(chosen) as NoticeKind[]
  const [form, fields] = useForm({ lastResult, defaultValue: chosen })
  return (
    <>
      <Breadcrumbs items={[{ text: t('list.title'), to: '/notices' }]} />
      <ErrorSummary form={form} />
      {isSaved && !lastResult && <Notice kind="success" title={t('settings.saved')} announce />}
      <PageHeading lead={t('settings.lead')}>{t('settings.title')}</PageHeading>
      <Form method="post" {...getFormProps(form)} noValidate>
        {kinds.map((kind) => (
          <Radios
            key={kind}
            field={fields[kind]}
            legend={t(`kinds.${kind}`)}
            items={ways.map((way) => ({ value: way, text: t(`ways.${way}`) }))}
          />
        ))}
        <InsetText>{t('settings.always')}</InsetText>
        <Button>{t('settings.save')}</Button>
      </Form>
    </>
  )
}
