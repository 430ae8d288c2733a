import { Form } from '@remix-run/react'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { MarkView } from '#server/marks/present.ts'
import { Button } from '../button/button.tsx'
import { Link } from '../link/link.tsx'
import { MarkState } from '../mark-state/mark-state.tsx'
import { OfficialDate } from '../official-date/official-date.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { WrittenName } from '../written/written.tsx'

export interface ClaimedMarkProps {
  mark: MarkView
}

/** A mark that somebody asked about, with what to compare, and a look at how its site shows it. */
export function ClaimedMark({ mark }: ClaimedMarkProps) {
  const { t } = useTranslation('mark-check')
  const locale = useLocale()
  return (
    <>
      <SummaryList
        items={[
          { key: t('state'), value: <MarkState state={mark.state} /> },
          { key: t('site'), value: <WrittenName text={mark.siteName} /> },
          { key: t('address'), value: <span className="address">{mark.address}</span> },
          { key: t('agency'), value: mark.agency.name[locale] },
          { key: t('level'), value: mark.level },
          { key: t('validUntil'), value: <OfficialDate value={mark.validUntil} /> },
        ]}
      />
      <p>
        <Link to={`/marks/${mark.number}`}>{t('page', { number: mark.number })}</Link>
      </p>
      <Form method="post">
        <input type="hidden" name="number" value={mark.number} />
        <Button name="intent" value="look" kind="secondary">
          {t('look', { number: mark.number })}
        </Button>
      </Form>
    </>
  )
}
