import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { WaitingDecision } from '#server/marks/decisions/read-decision.ts'
import { Button } from '../button/button.tsx'
import { DateTime } from '../date-time/date-time.tsx'
import { Heading } from '../heading/heading.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { WrittenText } from '../written/written.tsx'

export interface DecisionWaitingProps {
  decision: WaitingDecision
}

/** A decision that a second officer has to confirm: what it says, and the two things to do. */
export function DecisionWaiting({ decision }: DecisionWaitingProps) {
  const { t } = useTranslation('decisions')
  const { outcome, reason, criteria, dueOn, proposedAt, isOwn, id } = decision
  const headingId = `waiting-${id}`
  const lines = criteria.map(({ criterion, reason: why }) => `${criterion} ${why}`).join('\n')
  return (
    <section className="section" aria-labelledby={headingId}>
      <Heading id={headingId}>{t(isOwn ? 'waiting.titleOwn' : 'waiting.title')}</Heading>
      <p>{t(isOwn ? 'waiting.own' : 'waiting.text')}</p>
      <SummaryList
        items={[
          { key: t('outcome'), value: t(`outcomes.${outcome}`) },
          { key: t('reason'), value: <WrittenText text={reason} /> },
          ...(lines ? [{ key: t('criteria'), value: <WrittenText text={lines} /> }] : []),
          ...(dueOn ? [{ key: t('dueOn'), value: <DateTime value={dueOn} /> }] : []),
          { key: t('waiting.proposed'), value: <DateTime value={proposedAt} show="dateTime" /> },
        ]}
      />
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="decisionId" value={id} />
        <div className="govuk-button-group">
          {!isOwn && (
            <Button name="intent" value="confirm">
              {t('waiting.confirm')}
            </Button>
          )}
          <Button kind="secondary" name="intent" value="dismiss">
            {t('waiting.dismiss')}
          </Button>
        </div>
      </Form>
    </section>
  )
}
