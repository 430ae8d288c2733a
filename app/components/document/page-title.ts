import { useMatches, useRouteError } from '@remix-run/react'
import { useContext } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'
import { useTranslation } from '#app/i18n/i18n.ts'
import { isPageHandle } from '#app/i18n/page.ts'
import { errorPageStatus } from '../error-page/error-page-status.ts'

/** The title of the document: the innermost page that names itself, or the error in its place;
 * with a word in front when a form came back with errors, since a title is what is read first. */
export function usePageTitle(): string {
  const { t } = useTranslation(['common', 'errors'])
  const error = usePageError()
  const pages = useMatches().filter(({ handle }) => isPageHandle(handle))
  const innermost = pages.at(-1)
  const cameBack = useCameBackWithErrors()
  if (error !== undefined) {
    return t('documentTitle', { page: t(`errors:page.${errorPageStatus(error)}.title`) })
  }
  if (!innermost || !isPageHandle(innermost.handle)) return t('documentTitle', { page: t('home') })
  const page = innermost.handle.title(t as never, innermost.data as never)
  return cameBack ? t('documentTitleWithErrors', { page }) : t('documentTitle', { page })
}

/** What the frame's error boundary shows, if it shows. */
const usePageError = (): unknown => useRouteError() ?? undefined

/** Whether the page sets its own margins. An error in its place does not. */
export function useIsWide(): boolean {
  const failed = usePageError() !== undefined
  return useMatches().some(({ handle }) => isPageHandle(handle) && handle.wide) && !failed
}

/** Whether an action answered with what conform replies to a form that has errors. */
function useCameBackWithErrors(): boolean {
  const state = useContext(RouterState)
  return Object.values(state?.actionData ?? {}).some(
    (reply: unknown) =>
      typeof reply === 'object' && reply !== null && 'status' in reply && reply.status === 'error',
  )
}
