import { getFormProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { Checkboxes } from '#app/components/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { endedSessionCookie, requirePerson } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { deleteAccount } from '#server/accounts/delete-account.ts'
import { readDeletion } from '#server/accounts/read-deletion.ts'
import type { Deletion } from '#server/accounts/read-deletion.ts'

const DeletionForm = z.object({ confirm: z.literal('on', { error: 'deletion-confirm' }) })

export const handle = page((t) => t('own-data:deletion.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => ({
  deletion: await readDeletion(await requirePerson(request)),
}))

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requirePerson(request)
  const submission = parseWithZod(await request.formData(), {
    schema: DeletionForm,
    error: formErrors,
  })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    await deleteAccount(actor)
    return redirect('/goodbye', { headers: { 'Set-Cookie': endedSessionCookie() } })
  } catch (error) {
    return replyWithError(submission, error)
  }
})

/** Says what goes and what stays, before anything does. */
export default function Delete() {
  const { t } = useTranslation('own-data')
  const { deletion } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({ lastResult })
  return (
    <>
      <Breadcrumbs items={[{ text: t('title'), to: '/account/data' }]} />
      <ErrorSummary form={form} />
      <PageHeading lead={t('deletion.lead')}>{t('deletion.title')}</PageHeading>
      <Heading>{t('deletion.goes')}</Heading>
      <p>{t('deletion.goesList')}</p>
      <Heading>{t('deletion.stays')}</Heading>
      <p>{t('deletion.staysList')}</p>
      {deletion.decisions > 0 && <p>{t('deletion.decisions', { count: deletion.decisions })}</p>}
      {deletion.contributions > 0 && (
        <p>{t('deletion.contributions', { count: deletion.contributions })}</p>
      )}
      {deletion.roles.length > 0 && <Roles roles={deletion.roles} />}
      {deletion.isLastAdministrator ? (
        <Notice kind="failure" title={t('deletion.last')}>
          <p>{t('deletion.lastNext')}</p>
          <p>
            <Link to="/agencies/ministry/members">{t('deletion.lastLink')}</Link>
          </p>
        </Notice>
      ) : (
        <Form method="post" {...getFormProps(form)} noValidate>
          <Checkboxes
            field={fields.confirm}
            legend={t('deletion.sure')}
            items={[{ value: 'on', text: t('deletion.yes') }]}
          />
          <Button kind="warning">{t('deletion.submit')}</Button>
        </Form>
      )}
    </>
  )
}

function Roles({ roles }: Pick<Deletion, 'roles'>) {
  const { t } = useTranslation('own-data')
  const say = useText()
  return (
    <Notice kind="warning" title={t('deletion.roles')}>
      <ul className="govuk-list govuk-list--bullet">
        {roles.map(({ role, name, agency }) => (
          <li key={`${role} ${agency?.en ?? ''}`}>
            {say(name)}
            {agency && (
              <>
                <br />
                {say(agency)}
              </>
            )}
          </li>
        ))}
      </ul>
      <p>{t('deletion.rolesHint')}</p>
    </Notice>
  )
}
