import { createContext } from 'react'

/** Whether what is drawn is only an example, which must not take the focus from the page. */
export const InExample = createContext(false)
