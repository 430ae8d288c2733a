import { useTranslation } from '#app/i18n/i18n.ts'
import type { DeliveryState, DeliveryView } from '#server/notices/list-deliveries.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Table } from '../table/table.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import type { Tone } from '../tag/status-tag.tsx'

const tones: Record<DeliveryState, Tone> = { queued: 'progress', sent: 'good', failed: 'bad' }

/** The way of each mail, without a word of what it says. */
export function DeliveryTable({ deliveries }: { deliveries: readonly DeliveryView[] }) {
  const { t } = useTranslation('deliveries')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={deliveries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'recipient',
          header: t('columns.recipient'),
          rowHeader: true,
          cell: ({ recipient }) => <span translate="no">{recipient}</span>,
        },
        { key: 'kind', header: t('columns.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: 'state',
          header: t('columns.state'),
          cell: (delivery) => <State delivery={delivery} />,
        },
        { key: 'tries', header: t('columns.tries'), numeric: true, cell: ({ tries }) => tries },
        {
          key: 'written',
          header: t('columns.written'),
          cell: ({ writtenAt }) => <DateTime value={writtenAt} show="dateTime" />,
        },
        {
          key: 'ended',
          header: t('columns.ended'),
          cell: ({ endedAt }) =>
            endedAt ? <DateTime value={endedAt} show="dateTime" /> : t('notYet'),
        },
      ]}
    />
  )
}

function State({ delivery }: { delivery: DeliveryView }) {
  const { t } = useTranslation('deliveries')
  const { state, reason, reply } = delivery
  return (
    <>
      <StatusTag tone={tones[state]}>{t(`states.${state}`)}</StatusTag>
      {reason && (
        <>
          <br />
          {t(`reasons.${reason}`)}
        </>
      )}
      {reply && (
        <>
          <br />
          {t('reply', { reply })}
        </>
      )}
    </>
  )
}
