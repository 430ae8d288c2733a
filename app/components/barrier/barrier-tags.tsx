import { useTranslation } from '#app/i18n/i18n.ts'
import type { BarrierView } from '#server/audits/barrier-rows.ts'
import { StatusTag } from '../tag/status-tag.tsx'
import { Tag } from '../tag/tag.tsx'

const tones = { failed: 'bad', cantTell: 'caution', advice: 'neutral' } as const

export type BarrierFacts = Pick<BarrierView, 'kind' | 'level' | 'impact' | 'since'>

/** What a thing to mend is, in a few words: outcome, level, impact, whether it is new. */
export function BarrierTags({ kind, level, impact, since }: BarrierFacts) {
  const { t } = useTranslation('scans')
  return (
    <ul className="barrier-tags">
      <li>
        <StatusTag tone={tones[kind]}>{t(`kind.${kind}`)}</StatusTag>
      </li>
      {level && (
        <li>
          <Tag>{t('barrier.level', { level })}</Tag>
        </li>
      )}
      {impact && (
        <li>
          <Tag>{t('barrier.impact', { impact: t(`impact.${impact}`) })}</Tag>
        </li>
      )}
      {since && (
        <li>
          <Tag>{t(`since.${since}`)}</Tag>
        </li>
      )}
    </ul>
  )
}
