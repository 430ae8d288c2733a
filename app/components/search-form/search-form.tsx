import { Form } from '@remix-run/react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'

export interface SearchFormProps {
  /** Path of the page that answers, e.g. `/marks`. */
  action: string
  label: ReactNode
  /** Name of the query's parameter. */
  name?: string
  defaultValue?: string
  hint?: ReactNode
  /** Other parameters to keep, as hidden inputs, or further fields. */
  children?: ReactNode
}

/** Asks a list of ours. The answer has an address of its own. */
export function SearchForm(props: SearchFormProps) {
  const { action, label, name = 'q', defaultValue, hint, children } = props
  const { t } = useTranslation('components')
  const id = useId()
  return (
    <search className="search-form" aria-labelledby={`${id}-label`}>
      <Form method="get" action={action}>
        <label className="govuk-label govuk-label--s" htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
        {hint && (
          <div className="govuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        <div className="search-form__row">
          <input
            className="govuk-input"
            type="search"
            id={id}
            name={name}
            defaultValue={defaultValue}
            aria-describedby={hint ? `${id}-hint` : undefined}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit" className="govuk-button">
            {t('search.submit')}
          </button>
        </div>
        {children}
      </Form>
    </search>
  )
}
