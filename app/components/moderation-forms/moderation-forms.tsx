import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useForm } from '#app/use-form.ts'
import type { ModeratedView } from '#server/consultations/moderation/read-moderated.ts'
import { Button } from '../button/button.tsx'
import { DateTime } from '../date-time/date-time.tsx'
import { Details } from '../details/details.tsx'
import { Radios } from '../radios/radios.tsx'
import { RuleChoice } from '../rule-choice/rule-choice.tsx'
import { Textarea } from '../textarea/textarea.tsx'

export interface ModerationFormProps {
  about: Pick<ModeratedView, 'caseId' | 'actions' | 'rules' | 'days' | 'isLocked' | 'pausedUntil'>
  lastResult: SubmissionResult<string[]> | null | undefined
}

/** Decides on a contribution. Fields: `intent` (`decide`), `caseId`, `action`, `rule`, `words`. */
export function DecisionForm({
  about: { caseId, actions, rules },
  lastResult,
}: ModerationFormProps) {
  const { t } = useTranslation('moderation')
  const [form, fields] = useForm<{ action: string; rule: string; words: string }>({
    id: 'decide',
    lastResult: lastResult ?? null,
  })
  const isAgainst = actions.includes('hide') || actions.includes('refuse')
  const isRequired = actions.length === 1
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="caseId" value={caseId ?? ''} />
      {actions.length > 1 ? (
        <Radios
          field={fields.action}
          legend={t('case.decision')}
          items={actions.map((action) => ({
            value: action,
            text: t(`case.actions.${action}`),
            hint: t(`case.actions.${action}Hint`),
          }))}
        />
      ) : (
        <>
          <input type="hidden" name="action" value={actions[0]} />
          {actions[0] && <p>{t(`case.actions.${actions[0]}Hint`)}</p>}
        </>
      )}
      {isAgainst && (
        <>
          <RuleChoice
            field={fields.rule}
            rules={rules}
            legend={t('case.rule')}
            {...(isRequired ? {} : { hint: t('case.ruleHint') })}
          />
          <Textarea
            field={fields.words}
            label={t('case.words')}
            hint={t(isRequired ? 'case.wordsHintOne' : 'case.wordsHint')}
            rows={3}
          />
        </>
      )}
      <Button>
        {isRequired && actions[0] ? t(`case.actions.${actions[0]}`) : t('case.submit')}
      </Button>
    </Form>
  )
}

/** Locks the conversation or unlocks it. Fields: `intent` (`lock` | `unlock`), `rule`, `words`. */
export function LockForm({ about: { isLocked, rules }, lastResult }: ModerationFormProps) {
  const { t } = useTranslation('moderation')
  const [form, fields] = useForm<{ rule: string; words: string }>({
    id: 'lock',
    lastResult: lastResult ?? null,
  })
  if (isLocked) {
    return (
      <Form method="post">
        <input type="hidden" name="intent" value="unlock" />
        <p>{t('case.unlockText')}</p>
        <Button kind="secondary">{t('case.unlockSubmit')}</Button>
      </Form>
    )
  }
  return (
    <Details summary={t('case.lock')} open={Boolean(lastResult)}>
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="intent" value="lock" />
        <p>{t('case.lockText')}</p>
        <RuleChoice field={fields.rule} rules={rules} legend={t('case.lockRule')} />
        <Textarea
          field={fields.words}
          label={t('case.words')}
          hint={t('case.wordsHintOne')}
          rows={3}
        />
        <Button kind="secondary">{t('case.lockSubmit')}</Button>
      </Form>
    </Details>
  )
}

/** Pauses the author or ends the pause. Fields: `intent` (`pause` | `unpause`), `days`, `rule`,
 * `words`. */
export function PauseForm({ about, lastResult }: ModerationFormProps) {
  const { t } = useTranslation('moderation')
  const { rules, days, pausedUntil } = about
  const [form, fields] = useForm<{ days: string; rule: string; words: string }>({
    id: 'pause',
    lastResult: lastResult ?? null,
  })
  if (pausedUntil) {
    return (
      <Form method="post">
        <input type="hidden" name="intent" value="unpause" />
        <p>
          {t('case.paused')} <DateTime value={pausedUntil} show="dateTime" />
        </p>
        <Button kind="secondary">{t('case.unpauseSubmit')}</Button>
      </Form>
    )
  }
  return (
    <Details summary={t('case.pause')} open={Boolean(lastResult)}>
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="intent" value="pause" />
        <p>{t('case.pauseText')}</p>
        <Radios
          field={fields.days}
          legend={t('case.pauseDays')}
          items={days.map((count) => ({ value: String(count), text: t('case.days', { count }) }))}
        />
        <RuleChoice field={fields.rule} rules={rules} legend={t('case.rule')} />
        <Textarea
          field={fields.words}
          label={t('case.words')}
          hint={t('case.wordsHintOne')}
          rows={3}
        />
        <Button kind="warning">{t('case.pauseSubmit')}</Button>
      </Form>
    </Details>
  )
}
