import { useTranslation } from '#app/i18n/i18n.ts'
import { Details } from '../details/details.tsx'
import { Table } from '../table/table.tsx'

const examples = [1, 2, 3, 4, 5, 9]

/** What votes cost, in plain words and as a table. */
export function CreditRule() {
  const { t } = useTranslation('priorities')
  return (
    <>
      <p>{t('rule.text')}</p>
      <Details summary={t('rule.summary')}>
        <p>{t('rule.why')}</p>
        <Table
          caption={t('rule.caption')}
          captionHidden
          columns={[
            {
              key: 'votes',
              header: t('rule.votes'),
              cell: (votes) => t('votes', { count: votes }),
              rowHeader: true,
            },
            {
              key: 'cost',
              header: t('rule.cost'),
              cell: (votes) => t('credits', { count: votes * votes }),
              numeric: true,
            },
          ]}
          rows={examples}
          rowKey={String}
        />
      </Details>
    </>
  )
}
