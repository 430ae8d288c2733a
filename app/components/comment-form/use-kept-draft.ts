import { useEffect, useState } from 'react'
import type { KeptDraft } from './comment-form.tsx'

const browserKey = (place: string): string => `draft ${place}`
const keepAfterMs = 500
const sendAfterMs = 3000

/** Keeps what is being written, in the browser's tab at once and on the server a little later, and
 * brings back what the tab has kept. Without a script the server's copy alone is there.
 * @param fieldId  of the text area
 * @returns `restored` where the tab had more than the page */
export function useKeptDraft(fieldId: string, draft: KeptDraft | null): 'restored' | null {
  const [state, setState] = useState<'restored' | null>(null)
  const place = draft?.place
  const address = draft?.address
  useEffect(() => {
    const field = document.getElementById(fieldId)
    if (!(field instanceof HTMLTextAreaElement) || !place || !address) return
    const left = sessionStorage.getItem(browserKey(place))
    if (left && field.value.trim() === '') {
      field.value = left
      // What the tab holds is known only once the page is alive.
      // oxlint-disable-next-line react/set-state-in-effect
      setState('restored')
    }
    let keepTimer: number | undefined
    let sendTimer: number | undefined
    const keep = () => sessionStorage.setItem(browserKey(place), field.value)
    const send = () =>
      void fetch(address, { method: 'POST', body: draftForm(field.value) }).catch(() => {})
    const note = () => {
      clearTimeout(keepTimer)
      clearTimeout(sendTimer)
      keepTimer = window.setTimeout(keep, keepAfterMs)
      sendTimer = window.setTimeout(send, sendAfterMs)
    }
    const stop = () => {
      clearTimeout(keepTimer)
      clearTimeout(sendTimer)
    }
    // What is being sent is no draft any more.
    const { form } = field
    field.addEventListener('input', note)
    window.addEventListener('pagehide', keep)
    form?.addEventListener('submit', stop)
    return () => {
      stop()
      field.removeEventListener('input', note)
      window.removeEventListener('pagehide', keep)
      form?.removeEventListener('submit', stop)
    }
  }, [fieldId, place, address])
  return state
}

/** Forgets what the tab has kept for a place, once it was sent. */
export function useForgottenDraft(place: string | null): void {
  useEffect(() => {
    if (place) sessionStorage.removeItem(browserKey(place))
  }, [place])
}

function draftForm(body: string): FormData {
  const form = new FormData()
  form.set('body', body)
  return form
}
