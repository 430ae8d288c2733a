/** How long a visit waits, milliseconds. */
export interface Patience {
  /** From the first request to the page's load. */
  loadMs: number
  /** From the load until the page is judged even if it never comes to rest. */
  settleMs: number
  /** The whole visit. */
  visitMs: number
}

export const defaultPatience: Patience = { loadMs: 30_000, settleMs: 5_000, visitMs: 90_000 }
