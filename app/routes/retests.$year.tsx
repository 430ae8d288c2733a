import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { RetestDraw } from '#app/components/retest-draw/retest-draw.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { yearOf } from '#app/retest-year.server.ts'
import { getActor } from '#app/session.server.ts'
import { readRetestDraw } from '#server/marks/retests/read-retests.ts'

export const handle = page<{ draw: { year: number } }>((t, loaded) =>
  loaded ? t('retests:year', { year: loaded.draw.year }) : t('retests:title'),
)

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  draw: await readRetestDraw(await getActor(request), yearOf(params.year)),
  isDone: new URL(request.url).searchParams.has('done'),
}))

export default function RetestsOfYear() {
  const { t } = useTranslation(['retests', 'marks'])
  const { draw, isDone } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('marks:register.title'), to: '/marks' },
          { text: t('retests:title'), to: '/retests' },
        ]}
      />
      {isDone && <Notice kind="success" title={t('retests:done')} announce />}
      <PageHeading>{t('retests:year', { year: draw.year })}</PageHeading>
      <RetestDraw draw={draw} />
    </>
  )
}
