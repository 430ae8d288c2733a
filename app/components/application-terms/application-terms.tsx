import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { StandardLine } from '#server/audits/list-standards.ts'
import { Radios } from '../radios/radios.tsx'
import type { RadiosProps } from '../radios/radios.tsx'

export interface ApplicationTermsProps {
  fields: { level: RadiosProps['field']; standard: RadiosProps['field'] }
  /** The versions that can be applied for. */
  standards: StandardLine[]
}

const levels = ['A', 'AA', 'AAA'] as const

/** Which mark is applied for: level, and version of the standard. */
export function ApplicationTerms({ fields, standards }: ApplicationTermsProps) {
  const { t } = useTranslation('applications')
  const locale = useLocale()
  return (
    <>
      <Radios
        field={fields.level}
        legend={t('fields.level')}
        hint={t('fields.levelHint')}
        items={levels.map((value) => ({ value, text: t(`fields.levels.${value}`) }))}
        inline
      />
      <Radios
        field={fields.standard}
        legend={t('fields.standard')}
        items={standards.map(({ version, wcag, applicationsUntil }) => ({
          value: version,
          text: t('fields.standardItem', { version, wcag }),
          hint:
            applicationsUntil &&
            t('fields.standardUntil', { date: formatDate(applicationsUntil, locale) }),
        }))}
      />
    </>
  )
}
