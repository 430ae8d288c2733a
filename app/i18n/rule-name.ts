import { useTranslation } from './i18n.ts'

/** The name of a rule of discussion; null where it is none of ours, as with what was imported. */
export function useRuleName(): (rule: string | null) => string | null {
  const { t, i18n } = useTranslation('moderation')
  // The catalogue was asked, which the compiler cannot see.
  const say = t as unknown as (key: string) => string
  return (rule) => {
    const key = `rules.${rule}.name`
    return rule !== null && i18n.exists(key, { ns: 'moderation' }) ? say(key) : null
  }
}
