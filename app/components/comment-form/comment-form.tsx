import { getFormProps } from '@conform-to/react'
import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useForm } from '#app/use-form.ts'
import { Button, ButtonGroup } from '../button/button.tsx'
import { Checkboxes } from '../checkboxes/checkboxes.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { TextInput } from '../text-input/text-input.tsx'
import { Textarea } from '../textarea/textarea.tsx'
import { useKeptDraft } from './use-kept-draft.ts'

export interface KeptDraft {
  /** In one word, what it would be sent to. */
  place: string
  /** The route that keeps it, with the place in its query. */
  address: string
  /** What the server has kept. */
  body: string | null
}

export interface CommentFormProps {
  /** Id of the form. */
  id: string
  /** Value of the field `intent`. */
  intent: 'publish' | 'edit'
  label: ReactNode
  submit: ReactNode
  lastResult?: SubmissionResult<string[]> | null | undefined
  /** What stands in the field at first, e.g. a quotation or what is to be changed. */
  body?: string | null
  /** A name to go by, for who has none yet; null for who has. */
  suggestedName?: string | null
  /** The reader can speak for the office. */
  mayUseOffice?: boolean
  draft?: KeptDraft | null
  children?: ReactNode
}

/** Where a comment is written. What was begun is kept, by the server and by the browser. */
export function CommentForm(props: CommentFormProps) {
  const { id, intent, label, submit, lastResult, suggestedName, mayUseOffice, draft } = props
  const { t } = useTranslation('threads')
  const body = props.body ?? draft?.body ?? ''
  const [form, fields] = useForm<{ body: string; name: string; office: string }>({
    id,
    lastResult: lastResult ?? null,
    defaultValue: { body, name: suggestedName ?? '' },
  })
  const kept = useKeptDraft(fields.body.id, draft ?? null)
  const isRestored = kept === 'restored' || (draft?.body && !props.body && !lastResult)
  return (
    <Form method="post" {...getFormProps(form)} className="comment-form" noValidate>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value={intent} />
      {suggestedName && (
        <TextInput
          field={fields.name}
          label={t('form.name')}
          hint={t('form.nameHint')}
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {isRestored && <output className="comment-form__restored">{t('form.restored')}</output>}
      <Textarea field={fields.body} label={label} hint={t('form.bodyHint')} rows={6} required />
      {mayUseOffice && (
        <Checkboxes
          field={fields.office}
          legend={t('form.voice')}
          items={[{ value: 'on', text: t('form.office'), hint: t('form.officeHint') }]}
        />
      )}
      <ButtonGroup>
        <Button>{submit}</Button>
        {draft && (
          <Button kind="secondary" name="draft" value="on">
            {t('form.keep')}
          </Button>
        )}
      </ButtonGroup>
      {props.children}
    </Form>
  )
}
