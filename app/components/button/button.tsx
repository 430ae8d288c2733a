import { Link as RouterLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { useLinkTarget } from '../in-example.ts'

export type ButtonKind = 'primary' | 'secondary' | 'warning'

export interface ButtonProps {
  children: ReactNode
  /** One primary button a screen; `warning` for what cannot be undone. */
  kind?: ButtonKind
  /** Leads to a page instead of sending a form. */
  to?: string
  type?: 'submit' | 'button'
  name?: string
  value?: string
  /** Sends the form without the browser's own checks, e.g. to cancel. */
  formNoValidate?: boolean
  /** Id of the form, where the button stands outside of it. */
  form?: string
}

/** A button. There is no disabled one: say beside it what is missing, or leave it out. */
export function Button(props: ButtonProps) {
  const { children, kind = 'primary', to, type = 'submit', ...rest } = props
  const target = useLinkTarget(to ?? '')
  const className = classNames('govuk-button', kind !== 'primary' && `govuk-button--${kind}`)
  if (to) {
    return (
      <RouterLink to={target} className={className} draggable={false}>
        {children}
      </RouterLink>
    )
  }
  return (
    // The type is one of two words, which the rule cannot see.
    // oxlint-disable-next-line react/button-has-type
    <button type={type} className={className} {...rest}>
      {children}
    </button>
  )
}

/** Buttons, and links beside them, in one row where there is room. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>
}
