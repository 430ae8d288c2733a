import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { Table } from '#app/components/table/table.tsx'
import { choiceWord } from '#app/components/vote-choice/choice-word.ts'
import { VoteChoice } from '#app/components/vote-choice/vote-choice.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { listMyVotes } from '#server/consultations/statements/list-my-votes.ts'

export const handle = page((t) => t('opinions:mine.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const after = new URL(request.url).searchParams.get('after')
  const votes = await listMyVotes(await requireActor(request), params.code ?? '', after)
  return { votes: votes.items, next: nextPage(request, votes.next) }
})

export default function MyVotes() {
  const { t } = useTranslation('opinions')
  const say = useText()
  const { code, title, phase } = useConsultation()
  const { votes, next } = useLoaderData<typeof loader>()
  const base = `/consultations/${code}/statements`
  return (
    <>
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('mine.lead')}>
        {t('mine.title')}
      </PageHeading>
      {votes.length === 0 ? (
        <p>{t('mine.none')}</p>
      ) : (
        <Table
          caption={t('mine.caption')}
          captionHidden
          rows={votes}
          rowKey={({ statementId }) => statementId}
          columns={[
            {
              key: 'statement',
              header: t('mine.statement'),
              rowHeader: true,
              cell: ({ body }) => (body ? <WrittenName text={body} /> : t('mine.gone')),
            },
            {
              key: 'choice',
              header: t('mine.choice'),
              cell: ({ choice }) => <VoteChoice choice={choiceWord(choice)} />,
            },
            {
              key: 'changed',
              header: t('mine.changed'),
              cell: ({ changedAt }) => <DateTime value={changedAt} />,
            },
            ...(phase === 'open'
              ? [
                  {
                    key: 'change',
                    header: t('mine.change'),
                    cell: ({ statementId, body }: (typeof votes)[number]) =>
                      body && (
                        <Link
                          to={`${base}?statement=${statementId}#statement`}
                          label={t('mine.changeLabel', { body })}
                        >
                          {t('mine.change')}
                        </Link>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pagination next={next} label={t('mine.pages')} />
      <p>
        <Link to={base}>{t('mine.back')}</Link>
      </p>
    </>
  )
}
