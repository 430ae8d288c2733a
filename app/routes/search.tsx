import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { Details } from '#app/components/details/details.tsx'
import { FoundList } from '#app/components/found-list/found-list.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SearchForm } from '#app/components/search-form/search-form.tsx'
import { Select } from '#app/components/select/select.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import { readSearchChoices } from '#server/consultations/search/read-search-choices.ts'
import { searchConsultations } from '#server/consultations/search/search-consultations.ts'

const kinds = [
  'consultation',
  'comment',
  'statement',
  'proposal',
  'answer',
  'paragraph',
  'question',
  'topic',
] as const
const phases = ['prepared', 'open', 'closed', 'answered', 'archived'] as const

const choice = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll('\0', '') || null)
  .nullable()
  .catch(null)
const day = z.iso.date().nullable().catch(null)

// What an address asks for in words that we do not know, it does not ask for.
const Query = z.object({
  q: z.string().trim().catch(''),
  kind: z.enum(kinds).nullable().catch(null),
  agency: choice,
  phase: z.enum(phases).nullable().catch(null),
  topic: choice,
  from: day,
  to: day,
})
type Asked = z.infer<typeof Query>

export const handle = page((t) => t('search:title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const asked = Query.parse(
    Object.fromEntries(Object.keys(Query.shape).map((name) => [name, searchParams.get(name)])),
  )
  const { q: text, ...narrowed } = asked
  const after = searchParams.get('after')
  const actor = await getActor(request)
  const [found, choices] = await Promise.all([
    searchConsultations(actor, { text, ...narrowed }, after),
    readSearchChoices(actor),
  ])
  return {
    asked,
    choices,
    isNarrowed: Object.values(narrowed).some(Boolean),
    isLater: after !== null,
    found: found?.items ?? null,
    next: nextPage(request, found?.next ?? null),
  }
})

export default function Search() {
  const { t } = useTranslation('search')
  const { asked } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <SearchForm action="/search" label={t('label')} hint={t('hint')} defaultValue={asked.q}>
        <Filters />
      </SearchForm>
      <Results />
    </>
  )
}

const all = (text: string) => ({ value: '', text })

function Filters() {
  const { t } = useTranslation(['search', 'consultations'])
  const say = useText()
  const { asked, choices, isNarrowed } = useLoaderData<typeof loader>()
  return (
    <Details summary={t('filters.legend')} open={isNarrowed}>
      <div className="filters">
        <Select
          name="kind"
          label={t('filters.kind')}
          defaultValue={asked.kind ?? ''}
          items={[
            all(t('filters.everyKind')),
            ...kinds.map((value) => ({ value, text: t(`kinds.${value}`) })),
          ]}
        />
        <Select
          name="phase"
          label={t('filters.phase')}
          defaultValue={asked.phase ?? ''}
          items={[
            all(t('filters.everyPhase')),
            ...phases.map((value) => ({ value, text: t(`consultations:phases.${value}`) })),
          ]}
        />
        <Select
          name="agency"
          label={t('filters.agency')}
          defaultValue={asked.agency ?? ''}
          items={[
            all(t('filters.everyAgency')),
            ...choices.agencies.map(({ code, name }) => ({ value: code, text: say(name) })),
          ]}
        />
        <Select
          name="topic"
          label={t('filters.topic')}
          defaultValue={asked.topic ?? ''}
          items={[
            all(t('filters.everyTopic')),
            ...choices.topics.map((name) => ({ value: name['zh-TW'], text: say(name) })),
          ]}
        />
        <TextInput
          name="from"
          label={t('filters.from')}
          hint={t('filters.dayHint')}
          defaultValue={asked.from ?? ''}
          width={10}
        />
        <TextInput
          name="to"
          label={t('filters.to')}
          hint={t('filters.dayHint')}
          defaultValue={asked.to ?? ''}
          width={10}
        />
      </div>
      <Button kind="secondary">{t('filters.apply')}</Button>
    </Details>
  )
}

function Results() {
  const { t } = useTranslation('search')
  const { asked, found, next, isLater } = useLoaderData<typeof loader>()
  if (!found) return <p>{t('empty')}</p>
  if (found.length === 0) return <Nothing />
  return (
    <section className="section" aria-labelledby="results">
      <Heading id="results">{t('resultsFor', { text: asked.q })}</Heading>
      {isLater && (
        <p>
          <Link to={addressOf(asked)}>{t('first')}</Link>
        </p>
      )}
      <FoundList found={found} />
      <Pagination next={next} label={t('pages')} />
    </section>
  )
}

/** How to go on where nothing was found. */
function Nothing() {
  const { t } = useTranslation('search')
  const { asked, isNarrowed } = useLoaderData<typeof loader>()
  return (
    <section className="section" aria-labelledby="results">
      <Heading id="results">{t('none.title')}</Heading>
      <p>{t('none.shorter')}</p>
      <p>{t('none.fresh')}</p>
      {isNarrowed && (
        <p>
          {t('none.all')}{' '}
          <Link to={`/search?${new URLSearchParams({ q: asked.q })}`}>{t('none.clear')}</Link>
        </p>
      )}
      <p>
        <Link to="/consultations">{t('none.browse')}</Link>
      </p>
    </section>
  )
}

function addressOf(asked: Asked): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return `/search?${new URLSearchParams(given)}`
}
