import { useTranslation } from '#app/i18n/i18n.ts'
import { useRuleName } from '#app/i18n/rule-name.ts'
import type { RecordLine } from '#server/consultations/moderation/record-line.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Table } from '../table/table.tsx'

export interface ModerationRecordProps {
  caption: string
  lines: RecordLine[]
}

/** What moderators decided: without the words, and without who it was. */
export function ModerationRecord({ caption, lines }: ModerationRecordProps) {
  const { t } = useTranslation('moderation')
  const nameOf = useRuleName()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          header: t('record.when'),
          cell: ({ at }) => <DateTime value={at} show="dateTime" />,
          rowHeader: true,
        },
        { key: 'kind', header: t('record.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        { key: 'action', header: t('record.action'), cell: ({ action }) => t(`decided.${action}`) },
        {
          key: 'rule',
          header: t('record.rule'),
          cell: ({ rule }) => nameOf(rule) ?? t('record.noRule'),
        },
        { key: 'role', header: t('record.role'), cell: () => t('record.roles.moderator') },
        {
          key: 'appeal',
          header: t('record.appeal'),
          cell: ({ appeal }) => t(`record.appeals.${appeal}`),
        },
      ]}
    />
  )
}
