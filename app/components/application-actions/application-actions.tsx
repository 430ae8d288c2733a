import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { ApplicationView } from '#server/marks/applications/read-application.ts'
import { Button } from '../button/button.tsx'
import { Heading } from '../heading/heading.tsx'
import { ReasonForm } from '../reason-form/reason-form.tsx'

export interface ApplicationActionsProps {
  application: Pick<ApplicationView, 'number' | 'may'>
  /** Working days that a correction may take. */
  correctionDays: number
  /** What the action replied, to whichever of the forms. */
  lastResult?: SubmissionResult<string[]> | undefined
}

/** What the reader can do with an application in its present state. */
export function ApplicationActions(props: ApplicationActionsProps) {
  const { t } = useTranslation('applications')
  const { application, correctionDays: days, lastResult } = props
  const { number, may } = application
  const { correct, accept, repeatMachineTest, askForCorrection, assign, decide, withdraw } = may
  const possible = [correct, accept, repeatMachineTest, askForCorrection, assign, decide, withdraw]
  if (!possible.includes(true)) return null
  const replyTo = (intent: string) =>
    lastResult?.initialValue?.intent === intent ? lastResult : undefined
  return (
    <section className="section no-print" aria-labelledby="application-actions">
      <Heading id="application-actions">{t('actions.title')}</Heading>
      {may.correct && (
        <>
          <Heading level={3}>{t('actions.correct.title')}</Heading>
          <p>{t('actions.correct.lead')}</p>
          <Button to={`/applications/${number}/correct`}>{t('actions.correct.link')}</Button>
        </>
      )}
      {may.accept && (
        <>
          <Heading level={3}>{t('actions.accept.title')}</Heading>
          <p>{t('actions.accept.lead')}</p>
          <Form method="post">
            <Button name="intent" value="accept">
              {t('actions.accept.submit')}
            </Button>
          </Form>
        </>
      )}
      {may.repeatMachineTest && (
        <>
          <Heading level={3}>{t('actions.repeat.title')}</Heading>
          <p>{t('actions.repeat.lead')}</p>
          <Form method="post">
            <Button kind="secondary" name="intent" value="repeat">
              {t('actions.repeat.submit')}
            </Button>
          </Form>
        </>
      )}
      {may.assign && (
        <>
          <Heading level={3}>{t('actions.assign.title')}</Heading>
          <p>{t('actions.assign.lead')}</p>
          <Button kind="secondary" to={`/applications/${number}/testers`}>
            {t('actions.assign.link')}
          </Button>
        </>
      )}
      {may.askForCorrection && (
        <>
          <Heading level={3}>{t('actions.ask.title')}</Heading>
          <p>{t('actions.ask.lead', { days })}</p>
          <ReasonForm
            intent="ask"
            lastResult={replyTo('ask')}
            label={t('actions.ask.reason')}
            hint={t('actions.ask.hint')}
            submit={t('actions.ask.submit')}
          />
        </>
      )}
      {may.decide && (
        <>
          <Heading level={3}>{t('actions.decide.title')}</Heading>
          <p>{t('actions.decide.lead')}</p>
          <Button kind="secondary" to={`/applications/${number}/decide`}>
            {t('actions.decide.link')}
          </Button>
        </>
      )}
      {may.withdraw && (
        <>
          <Heading level={3}>{t('actions.withdraw.title')}</Heading>
          <p>{t('actions.withdraw.lead')}</p>
          <ReasonForm
            intent="withdraw"
            lastResult={replyTo('withdraw')}
            label={t('actions.withdraw.reason')}
            hint={t('actions.withdraw.hint')}
            confirm={{
              legend: t('actions.withdraw.legend'),
              text: t('actions.withdraw.confirm'),
            }}
            submit={t('actions.withdraw.submit')}
          />
        </>
      )}
    </section>
  )
}
