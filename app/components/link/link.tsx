import { Link as RouterLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Locale } from '#app/i18n/locale.ts'
import { classNames } from '../class-names.ts'
import { useLinkTarget } from '../in-example.ts'

export interface LinkProps {
  /** A path of ours, `#part` of this page, or a whole address elsewhere. */
  to: string
  children: ReactNode
  /** The visited state helps in lists of articles and confuses in navigation. */
  visited?: boolean
  /** Where the words alone do not say it, what a screen reader adds: say the whole purpose. */
  label?: string
  /** Language of the words, where it is not that of the page. */
  lang?: Locale
  /** Asks for a file instead of a page. */
  download?: boolean | string
  rel?: string
  /** It leads to where the reader is, or into the part of the site where the reader is. */
  current?: 'page' | 'true'
  className?: string
}

const isOurs = (to: string) => to.startsWith('/') && !to.startsWith('//')

/** A link. Files and addresses elsewhere are asked for by the browser itself. */
export function Link(props: LinkProps) {
  const { to: wanted, children, visited, label, className, download, current, ...rest } = props
  const to = useLinkTarget(wanted)
  const attributes = {
    className: className ?? classNames('govuk-link', !visited && 'govuk-link--no-visited-state'),
    'aria-label': label,
    'aria-current': current,
    ...rest,
  }
  if (isOurs(to) && !download) {
    return (
      <RouterLink to={to} {...attributes}>
        {children}
      </RouterLink>
    )
  }
  return (
    <a href={to} download={download} {...attributes}>
      {children}
    </a>
  )
}
