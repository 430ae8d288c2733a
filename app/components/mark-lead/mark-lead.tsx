import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { MarkView } from '#server/marks/present.ts'

export interface MarkLeadProps {
  mark: Pick<MarkView, 'state' | 'validUntil' | 'events'>
}

/** What a mark is worth now, in one sentence. */
export function MarkLead({ mark }: MarkLeadProps) {
  const { t } = useTranslation('marks')
  const locale = useLocale()
  const revoked = mark.events.find(({ kind }) => kind === 'revoked')
  const date = formatDate(revoked?.at ?? mark.validUntil, locale)
  return <>{t(`one.lead.${mark.state}`, { date })}</>
}
