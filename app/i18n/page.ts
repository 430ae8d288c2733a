import type { TFunction } from 'i18next'
import type { zhTW } from './resources/zh-TW.ts'

type Say = TFunction<(keyof typeof zhTW)[]>

/** What a route says about its page to the frame around it (`app/root.tsx`). */
export interface PageHandle {
  /** The name of the page, without that of the service, e.g. `t('sites:list.title')`. */
  title: (t: Say, data: never) => string
  /** The page sets its own margins (`govuk-width-container`), to draw from edge to edge. */
  wide?: boolean
}

/** Names a page: `export const handle = page<typeof loader>((t, data) => t('marks:title'))`. The
 * frame adds the name of the service, and 錯誤: in front when a form came back with errors. It is
 * a handle and not `meta`, because `meta` does not know what a form came back with. */
export function page<Data = unknown>(title: (t: Say, data: Data) => string): PageHandle {
  return { title }
}

export const isPageHandle = (handle: unknown): handle is PageHandle =>
  typeof handle === 'object' && handle !== null && 'title' in handle
