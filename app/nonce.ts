import { createContext } from 'react'

/** The word that lets our own scripts run under the Content-Security-Policy; different in every
 * answer, unknown in the browser. */
export const Nonce = createContext<string | undefined>(undefined)
