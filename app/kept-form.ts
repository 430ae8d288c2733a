import { createContext, useContext } from 'react'

/** Fields by name, as they were sent. */
export type KeptValues = Record<string, unknown>

/** What the reader had filled in on this page when their sign-in was not enough; null as a rule. */
export const KeptForm = createContext<KeptValues | null>(null)

/** What was kept of one form of the page.
 * @param intent  what its field `intent` says, where a page has several forms; those that send no
 *   `intent` are alone on their page */
export function useKept(intent?: string): KeptValues | null {
  const kept = useContext(KeptForm)
  return kept && (kept.intent === undefined || kept.intent === intent) ? kept : null
}
