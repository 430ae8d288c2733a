import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DraftText } from '#app/components/draft-text/draft-text.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getActor } from '#app/session.server.ts'
import { readDraftText } from '#server/consultations/read-draft-text.ts'

export const handle = page((t) => t('phases:text.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  paragraphs: await readDraftText(await getActor(request), params.code ?? ''),
}))

/** The draft for its readers, with the discussion of each paragraph. */
export default function TextPage() {
  const { t } = useTranslation('phases')
  const say = useText()
  const { title, code, forms, phase } = useConsultation()
  const { paragraphs } = useLoaderData<typeof loader>()
  const isDiscussed = forms.includes('threads')
  const counts = new Map(paragraphs.map(({ number, count }) => [number, count]))
  const talk = (number: number) => ({
    to: `/consultations/${code}/comments?paragraph=${number}`,
    count: counts.get(number) ?? 0,
  })
  const lead = isDiscussed && phase === 'open' ? t('text.lead') : undefined
  return (
    <>
      <PageHeading caption={<WrittenName text={say(title)} />} lead={lead}>
        {t('text.title')}
      </PageHeading>
      {paragraphs.length === 0 ? (
        <p>{t('text.none')}</p>
      ) : (
        <>
          <Heading>{t('text.whole', { count: paragraphs.length })}</Heading>
          <DraftText paragraphs={paragraphs} {...(isDiscussed ? { discussion: talk } : {})} />
        </>
      )}
    </>
  )
}
