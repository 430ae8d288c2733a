import { createContext, useContext } from 'react'

/** Whether what is drawn is only an example, which must not take the focus from the page nor lead
 * to things that do not exist. */
export const InExample = createContext(false)

/** Where a link leads: an example of one, to the page of examples. */
export function useLinkTarget(to: string): string {
  const isExample = useContext(InExample)
  return isExample && to.startsWith('/') ? '/components' : to
}
