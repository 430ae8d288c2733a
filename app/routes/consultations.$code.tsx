import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { ConsultationNav } from '#app/components/consultation-nav/consultation-nav.tsx'
import type { ConsultationPart } from '#app/components/consultation-nav/consultation-nav.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PausedNotice } from '#app/components/paused-notice/paused-notice.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getActor } from '#app/session.server.ts'
import { readPause } from '#server/consultations/moderation/read-pause.ts'
import { readConsultation } from '#server/consultations/read-consultation.ts'

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const code = params.code ?? ''
  const [consultation, pause] = await Promise.all([
    readConsultation(actor, code),
    readPause(actor, code),
  ])
  return { consultation, pause }
})

/** What all pages of one consultation have in common: whose they are and how to get to the others. */
export default function ConsultationFrame() {
  const { t } = useTranslation('consultations')
  const say = useText()
  const { consultation, pause } = useLoaderData<typeof loader>()
  const { code, title, isAnnounced, forms, phase, hasText, may } = consultation
  const parts: ConsultationPart[] = [
    'overview',
    ...(hasText ? (['text'] as const) : []),
    ...(forms.includes('threads') ? (['comments'] as const) : []),
    ...(forms.includes('statements') ? (['statements', 'map'] as const) : []),
    ...(forms.includes('questions') ? (['questions'] as const) : []),
    ...(forms.includes('proposals') ? (['proposals'] as const) : []),
    ...(forms.includes('credits') ? (['priorities'] as const) : []),
    ...(phase === 'prepared' || phase === 'open' ? [] : (['answers', 'report'] as const)),
    ...(isAnnounced ? (['moderation'] as const) : []),
    ...(may.run ? (['prepare'] as const) : []),
  ]
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('list.title'), to: '/consultations' },
          { text: say(title), to: `/consultations/${code}` },
        ]}
      />
      {!isAnnounced && (
        <Notice kind="warning" title={t('one.notAnnounced')}>
          <p>{t('one.notAnnouncedText')}</p>
        </Notice>
      )}
      <ConsultationNav code={code} parts={parts} />
      {pause && <PausedNotice pause={pause} code={code} />}
      <Outlet />
    </>
  )
}
