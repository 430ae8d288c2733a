import type { FormMetadata } from '@conform-to/react'
import { useContext, useEffect, useRef } from 'react'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { InExample } from '../in-example.ts'

export interface SummaryError {
  /** A key of the catalogue `errors`, or text. */
  text: string
  /** Id of the field; without it the error is about the whole form. */
  fieldId?: string
}

export interface ErrorSummaryProps {
  // Conform's types are invariant in the schema, which nothing here depends on.
  // oxlint-disable-next-line typescript/no-explicit-any
  form?: FormMetadata<any, string[]>
  errors?: SummaryError[]
}

/** Everything that has to be mended, at the top of the page, each with a link to its field. Takes
 * the focus when it appears. Draws nothing while there is nothing wrong. */
export function ErrorSummary({ form, errors = errorsOf(form) }: ErrorSummaryProps) {
  const takesFocus = !useContext(InExample)
  const { t } = useTranslation('components')
  const say = useErrorText()
  const box = useRef<HTMLDivElement>(null)
  const signature = errors.map(({ fieldId, text }) => `${fieldId} ${text}`).join('\n')
  useEffect(() => {
    if (signature && takesFocus) box.current?.focus()
  }, [signature, takesFocus])
  if (errors.length === 0) return null
  return (
    <div
      className="govuk-error-summary"
      ref={box}
      tabIndex={-1}
      {...(takesFocus ? focusWithoutScript : {})}
    >
      {/* A child of its own, so that moving the focus does not cut the announcement short. */}
      <div role="alert">
        <h2 className="govuk-error-summary__title">{t('errorSummary.title')}</h2>
        <ul className="govuk-list govuk-error-summary__list">
          {errors.map(({ text, fieldId }) => (
            <li key={`${fieldId} ${text}`}>
              {fieldId ? <a href={`#${fieldId}`}>{say(text)}</a> : say(text)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

// The browser itself moves the focus where no script runs; it arrives with an answer to what the
// reader just sent, so that it takes nobody by surprise.
const focusWithoutScript = { autoFocus: true }

function errorsOf(form: ErrorSummaryProps['form']): SummaryError[] {
  if (!form) return []
  return Object.entries(form.allErrors).flatMap(([name, texts]) =>
    texts.map((text) => ({ text, ...(name ? { fieldId: `${form.id}-${name}` } : {}) })),
  )
}
