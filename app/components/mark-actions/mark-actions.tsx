import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { OfficerStep } from '#server/marks/life/steps.ts'
import { Heading } from '../heading/heading.tsx'
import { ReasonForm } from '../reason-form/reason-form.tsx'

export interface MarkActionsProps {
  /** What can be done now, in this order. */
  steps: OfficerStep[]
  /** What the action replied, to whichever of the forms. */
  lastResult?: SubmissionResult<string[]> | undefined
}

/** What an officer can do to a mark in its present state. */
export function MarkActions({ steps, lastResult }: MarkActionsProps) {
  const { t } = useTranslation('marks')
  if (steps.length === 0) return null
  return (
    <section className="section no-print" aria-labelledby="actions">
      <Heading id="actions">{t('actions.title')}</Heading>
      {steps.map((intent) => (
        <div key={intent}>
          <Heading level={3}>{t(`actions.${intent}.title`)}</Heading>
          <p>{t(`actions.${intent}.lead`)}</p>
          <ReasonForm
            intent={intent}
            lastResult={lastResult?.initialValue?.intent === intent ? lastResult : undefined}
            label={t(`actions.${intent}.reason`)}
            hint={t('actions.reasonHint')}
            confirm={
              intent === 'revoke'
                ? { legend: t('actions.confirmation'), text: t('actions.revoke.confirm') }
                : undefined
            }
            submit={t(`actions.${intent}.submit`)}
          />
        </div>
      ))}
    </section>
  )
}
