import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { CodeBlock } from '#app/components/code-block/code-block.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requirePerson } from '#app/session.server.ts'
import { makeRecoveryCodes } from '#server/accounts/make-recovery-codes.ts'
import { readSecurity } from '#server/accounts/read-security.ts'

export const handle = page((t) => t('security:recovery.title'))

// Secrets stay out of every cache, the browser's too.
export const headers = () => ({ 'Cache-Control': 'no-store' })

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { recoveryCodesLeft } = await readSecurity(await requirePerson(request))
  return { left: recoveryCodesLeft }
})

export const action = answering(async ({ request }: ActionFunctionArgs) => ({
  codes: await makeRecoveryCodes(await requirePerson(request)),
}))

/** Makes codes for the day on which phone and keys are lost, and shows them this once. */
export default function RecoveryCodes() {
  const { t } = useTranslation('security')
  const { left } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs items={[{ text: t('own.title'), to: '/account/security' }]} />
      {made && (
        <Notice kind="success" title={t('recovery.made')} announce>
          <p>{t('recovery.madeText')}</p>
        </Notice>
      )}
      <PageHeading lead={t('recovery.lead')}>{t('recovery.title')}</PageHeading>
      {made ? (
        <>
          <CodeBlock label={t('recovery.codes')} code={made.codes.join('\n')} />
          <Button to="/account/security">{t('recovery.kept')}</Button>
        </>
      ) : (
        <Form method="post">
          <p>{t('recovery.left', { count: left })}</p>
          {left > 0 && <p>{t('recovery.replaces')}</p>}
          <Button>{t('recovery.make')}</Button>
        </Form>
      )}
    </>
  )
}
