import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { ShownCheck } from '#server/marks/checks/judge-shown.ts'
import type { SiteLook } from '#server/marks/checks/look-at-site.ts'
import { Heading } from '../heading/heading.tsx'
import { Notice } from '../notice/notice.tsx'
import { Table } from '../table/table.tsx'
import { StatusTag } from '../tag/status-tag.tsx'

export interface ShownMarkProps {
  look: SiteLook
}

/** How a site shows its mark, and what cannot be known of it. */
export function ShownMark({ look }: ShownMarkProps) {
  const { t } = useTranslation('mark-check')
  const locale = useLocale()
  const title = t('looked', { site: look.siteName })
  return (
    <section className="section" aria-labelledby="looked">
      <Heading id="looked">{title}</Heading>
      {look.failure && (
        <Notice kind="warning" title={t('unreachable')} announce>
          <p>{look.failure[locale]}</p>
        </Notice>
      )}
      {look.checks && (
        <>
          <Notice title={t('result')} announce>
            <p>{t('lookedAt', { address: look.address })}</p>
          </Notice>
          <Checks checks={look.checks} caption={title} />
          <p>{t('limits')}</p>
        </>
      )}
    </section>
  )
}

const tones = { right: 'good', wrong: 'bad', unknown: 'caution' } as const

function Checks({ checks, caption }: { checks: ShownCheck[]; caption: string }) {
  const { t } = useTranslation('mark-check')
  return (
    <Table
      caption={caption}
      captionHidden
      rows={checks}
      rowKey={({ aspect }) => aspect}
      columns={[
        {
          key: 'aspect',
          header: t('columns.aspect'),
          rowHeader: true,
          cell: ({ aspect }) => t(`aspects.${aspect}`),
        },
        {
          key: 'outcome',
          header: t('columns.outcome'),
          cell: ({ outcome }) => (
            <StatusTag tone={tones[outcome]}>{t(`outcomes.${outcome}`)}</StatusTag>
          ),
        },
        {
          key: 'finding',
          header: t('columns.finding'),
          cell: ({ finding }) => t(`findings.${finding}`),
        },
      ]}
    />
  )
}
