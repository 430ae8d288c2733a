import { useTranslation } from '#app/i18n/i18n.ts'
import type { ModerationRule } from '#server/consultations/moderation/rules.ts'
import type { AnyField } from '../field/field.tsx'
import { Radios } from '../radios/radios.tsx'

export interface RuleChoiceProps {
  field: AnyField
  rules: readonly ModerationRule[]
  legend: string
  hint?: string
}

/** One of the published rules of discussion, each with the sentence that says what it is. */
export function RuleChoice({ field, rules, legend, hint }: RuleChoiceProps) {
  const { t } = useTranslation('moderation')
  return (
    <Radios
      field={field}
      legend={legend}
      {...(hint ? { hint } : {})}
      items={rules.map((rule) => ({
        value: rule,
        text: t(`rules.${rule}.name`),
        hint: t(`rules.${rule}.text`),
      }))}
    />
  )
}
