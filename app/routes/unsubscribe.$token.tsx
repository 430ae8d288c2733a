import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button/button.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { getActor } from '#app/session.server.ts'
import { readSubscription, unsubscribe } from '#server/notices/unsubscribe.ts'

export const handle = page((t) => t('notices:unsubscribe.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) =>
  readSubscription(await getActor(request), params.token ?? ''),
)

// Answers with a page and leads nowhere: RFC 8058, 3.1 wants no redirect.
export const action = answering(async ({ request, params }: ActionFunctionArgs) =>
  unsubscribe(await getActor(request), params.token ?? ''),
)

export default function Unsubscribe() {
  const { t } = useTranslation('notices')
  const { subscription, isEnded } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const isDigest = subscription === 'daily' || subscription === 'weekly'
  const name = isDigest ? t(`unsubscribe.${subscription}`) : t(`kinds.${subscription}`)
  return (
    <>
      <PageHeading>{t('unsubscribe.title')}</PageHeading>
      {done || isEnded ? (
        <Notice kind="success" title={t('unsubscribe.done', { name })} announce />
      ) : (
        <Form method="post">
          <p>{t('unsubscribe.lead', { name })}</p>
          <Button>{t('unsubscribe.confirm')}</Button>
        </Form>
      )}
    </>
  )
}
