import { useTranslation } from '#app/i18n/i18n.ts'
import type { SampleReason, ServiceKind } from '#server/marks/evaluations/sample/reasons.ts'

const services: readonly string[] = [
  'application',
  'appointment',
  'payment',
  'lookup',
  'enrolment',
  'download',
  'news',
] satisfies ServiceKind[]

const isService = (note: string): note is ServiceKind => services.includes(note)

/** Says why a page is in a sample, with what it stands for: a type of service, the format of a
 * document, the shape of addresses, or words of an officer. */
export function useReasonName(): (reason: SampleReason, note?: string) => string {
  const { t } = useTranslation('sample')
  return (reason, note = '') => {
    const name = t(`reasons.${reason}`)
    if (note === '') return name
    const said = reason === 'service' && isService(note) ? t(`services.${note}`) : note
    return t('withNote', { reason: name, note: said })
  }
}
