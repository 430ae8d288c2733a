import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AnswersTo } from '#app/components/answered-by/answered-by.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { OpinionGroups } from '#app/components/opinion-groups/opinion-groups.tsx'
import { OpinionMap } from '#app/components/opinion-map/opinion-map.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering } from '#app/http.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getActor } from '#app/session.server.ts'
import { listAnswersTo } from '#server/consultations/answers/list-answers-to.ts'
import { readOpinionMap } from '#server/consultations/maps/read-opinion-map.ts'
import type { PresentedNotEnough } from '#server/consultations/opinions/present-opinion-map.ts'
import { listExclusions } from '#server/consultations/statements/list-participants.ts'

export const handle = page((t) => t('opinions:map.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const code = params.code ?? ''
  const [view, exclusions] = await Promise.all([
    readOpinionMap(actor, code),
    listExclusions(actor, code),
  ])
  const answers = await listAnswersTo(actor, code, Object.keys(view?.statements ?? {}))
  return { view, exclusions, answers }
})

export default function MapPage() {
  const { t } = useTranslation('opinions')
  const say = useText()
  const { title, phase, code } = useConsultation()
  const { view, answers } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('map.lead')}>
        {t('map.title')}
      </PageHeading>
      {!view && <p>{t('map.notYet')}</p>}
      {view?.map.status === 'not-enough' && <Missing map={view.map} />}
      {view?.map.status === 'ready' && (
        <>
          <Made />
          <OpinionMap map={view.map} own={view.own} />
          {view.own && <p>{t('map.ownText', { label: view.own.label })}</p>}
          <AnswersTo code={code} answers={answers}>
            <OpinionGroups map={view.map} statements={view.statements} />
          </AnswersTo>
        </>
      )}
      {phase === 'open' && (
        <p className="no-print">
          <Link to={`/consultations/${code}/statements`}>{t('map.takePart')}</Link>
        </p>
      )}
      <Exclusions />
      {view && <Method />}
    </>
  )
}

/** Whose votes the picture is made of, and when. */
function Made() {
  const { t } = useTranslation('opinions')
  const locale = useLocale()
  const { view } = useLoaderData<typeof loader>()
  if (!view) return null
  const { placed, participants, votes } = view.map.counts
  return (
    <p>
      {t('map.made', {
        placed: formatNumber(placed, locale),
        participants: formatNumber(participants, locale),
        votes: formatNumber(votes, locale),
      })}{' '}
      {t('map.computed')}
      <DateTime value={view.computedAt} show="dateTime" />
    </p>
  )
}

function Missing({ map }: { map: PresentedNotEnough }) {
  const { t } = useTranslation('opinions')
  return (
    <section className="section" aria-labelledby="missing">
      <Heading id="missing">{t('map.missing')}</Heading>
      <ul className="govuk-list govuk-list--bullet">
        {map.reasons.map((reason) => (
          <li key={reason.kind}>
            {'have' in reason
              ? t(`map.reasons.${reason.kind}`, {
                  have: reason.have,
                  need: reason.need,
                  votes: map.counts.votesNeeded,
                })
              : t(`map.reasons.${reason.kind}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Exclusions() {
  const { t } = useTranslation('opinions')
  const { exclusions } = useLoaderData<typeof loader>()
  if (exclusions.length === 0) return null
  return (
    <section className="section" aria-labelledby="exclusions">
      <Heading id="exclusions">{t('map.exclusions')}</Heading>
      <p>{t('map.exclusionsText', { count: exclusions.length })}</p>
      <ul className="govuk-list govuk-list--bullet">
        {exclusions.map(({ note, at }) => (
          <li key={`${at} ${note}`}>
            <DateTime value={at} />
            {t('map.colon')}
            <WrittenName text={note} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Method() {
  const { t } = useTranslation('opinions')
  const { view } = useLoaderData<typeof loader>()
  return (
    <section className="section" aria-labelledby="method">
      <Heading id="method">{t('map.method')}</Heading>
      <p>{t('map.methodText')}</p>
      <p className="opinion-groups__digest">
        {t('map.digest', { method: view?.map.method, digest: view?.map.inputDigest })}
      </p>
    </section>
  )
}
