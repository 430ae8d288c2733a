import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** What the server says of one saving. */
export interface SaveReply {
  version?: number
  /** A code of the catalogue `errors`. */
  refusal?: string
  stored?: StoredResult
}

export interface StoredResult {
  outcome: string
  words: string
  version: number
}

/** What a page says, in one line that is read out: the latest alone. */
export type SaveStatus =
  | { kind: 'saving' | 'saved' | 'changed'; number: string }
  | { kind: 'refused'; number: string; reason: string }
  | { kind: 'offline' | 'restored'; count: number }
  | { kind: 'back' | 'signIn' }

interface Entry {
  outcome: string
  note: string
  version: string
}
type Kept = Record<string, Entry>

const againAfterMs = 5000

/** Saves each criterion as it is done, keeps in the browser what could not be sent, also over a
 * reload, and sends it when the connection is back. Without a script the forms save by themselves.
 * @param place  names the test and its page in the browser's store
 * @param address  the route that saves */
export function useKeptResults(
  box: RefObject<HTMLElement | null>,
  place: string,
  address: string,
): { status: SaveStatus | null; changed: Record<string, StoredResult> } {
  const [status, setStatus] = useState<SaveStatus | null>(null)
  const [changed, setChanged] = useState<Record<string, StoredResult>>({})
  useEffect(() => {
    const root = box.current
    if (!root) return
    const store = keptStore(`test ${place}`)
    let timer: number | undefined
    let isBusy = false

    const restore = () => {
      const kept = store.read()
      for (const [number, entry] of Object.entries(kept)) fillIn(root, number, entry)
      const count = Object.keys(kept).length
      if (count > 0) setStatus({ kind: 'restored', count })
    }

    const sendAll = async (): Promise<void> => {
      if (isBusy) return
      isBusy = true
      clearTimeout(timer)
      const wasLost = Object.keys(store.read()).length
      try {
        for (let next = first(store.read()); next; next = first(store.read())) {
          const [number, entry] = next
          setStatus({ kind: 'saving', number })
          const reply = await send(address, number, entry)
          if (!settle(number, entry, reply)) return
        }
        if (wasLost > 1) setStatus({ kind: 'back' })
      } catch {
        setStatus({ kind: 'offline', count: Object.keys(store.read()).length })
        timer = window.setTimeout(() => void sendAll(), againAfterMs)
      } finally {
        isBusy = false
      }
    }

    /** @returns whether to go on with the next */
    const settle = (number: string, entry: Entry, reply: SaveReply | null): boolean => {
      if (!reply) {
        setStatus({ kind: 'signIn' })
        return false
      }
      const now = store.read()[number]
      const isLatest = now?.outcome === entry.outcome && now.note === entry.note
      if (reply.version !== undefined) {
        setVersion(root, number, reply.version)
        if (isLatest) store.drop(number)
        else store.put(number, { ...now!, version: String(reply.version) })
        setChanged(({ [number]: _settled, ...others }) => others)
        setStatus({ kind: 'saved', number })
        return true
      }
      store.drop(number)
      const { stored, refusal } = reply
      if (stored) {
        setVersion(root, number, stored.version)
        setChanged((others) => ({ ...others, [number]: stored }))
        setStatus({ kind: 'changed', number })
        return true
      }
      setStatus({ kind: 'refused', number, reason: refusal ?? '' })
      return true
    }

    const keep = (form: HTMLFormElement): void => {
      const data = new FormData(form)
      const outcome = data.get('outcome')
      // A note alone waits for its outcome; the button says what is missing.
      if (typeof outcome !== 'string') return
      const entry = {
        outcome,
        note: String(data.get('note')),
        version: String(data.get('version')),
      }
      store.put(String(data.get('criterion')), entry)
      void sendAll()
    }

    const onChange = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
      if (target.type !== 'file' && target.form) keep(target.form)
    }
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement
      const data = new FormData(form)
      const files = data.getAll('files').some((file) => file instanceof File && file.size > 0)
      // Files, and what is incomplete, are answered by the page itself.
      if ((files || !data.get('outcome')) && navigator.onLine) return
      event.preventDefault()
      keep(form)
    }
    const again = () => void sendAll()
    restore()
    void sendAll()
    root.addEventListener('change', onChange)
    root.addEventListener('submit', onSubmit)
    window.addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      root.removeEventListener('change', onChange)
      root.removeEventListener('submit', onSubmit)
      window.removeEventListener('online', again)
    }
  }, [box, place, address])
  return { status, changed }
}

const first = (kept: Kept): [string, Entry] | undefined => Object.entries(kept)[0]

function keptStore(key: string) {
  const read = (): Kept => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '{}') as Kept
    } catch {
      return {}
    }
  }
  const write = (kept: Kept) =>
    Object.keys(kept).length > 0
      ? localStorage.setItem(key, JSON.stringify(kept))
      : localStorage.removeItem(key)
  return {
    read,
    put: (number: string, entry: Entry) => write({ ...read(), [number]: entry }),
    drop: (number: string) => {
      const { [number]: _gone, ...others } = read()
      write(others)
    },
  }
}

/** @returns null where somebody has to sign in again
 * @throws where there is no connection */
async function send(address: string, criterion: string, entry: Entry): Promise<SaveReply | null> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...entry, criterion })) form.set(name, value)
  const answer = await fetch(address, { method: 'POST', body: form })
  const isJson = answer.headers.get('Content-Type')?.includes('application/json')
  if (answer.status >= 500) throw new Error(`answered ${answer.status}`)
  return isJson && !answer.redirected ? ((await answer.json()) as SaveReply) : null
}

const formOf = (root: HTMLElement, number: string): HTMLFormElement | null =>
  root.querySelector(`form[data-criterion="${number}"]`)

function setVersion(root: HTMLElement, number: string, version: number): void {
  const field = formOf(root, number)?.elements.namedItem('version')
  if (field instanceof HTMLInputElement) field.value = String(version)
}

function fillIn(root: HTMLElement, number: string, { outcome, note }: Entry): void {
  const fields = formOf(root, number)?.elements
  const radios = fields?.namedItem('outcome')
  const text = fields?.namedItem('note')
  if (radios instanceof RadioNodeList) radios.value = outcome
  if (text instanceof HTMLTextAreaElement) text.value = note
}
