import { parse } from '@conform-to/react'
import { forgetKeptForm } from '#server/accounts/forget-kept-form.ts'
import { keepForm } from '#server/accounts/keep-form.ts'
import type { FormFields } from '#server/accounts/keep-form.ts'
import { readKeptForm } from '#server/accounts/read-kept-form.ts'
import type { KeptValues } from './kept-form.ts'
import { logError } from './log-error.server.ts'
import { keptParameter } from './return-path.ts'
import { getActor, sessionToken } from './session.server.ts'

// What proves who somebody is, is never stored, and would be worth nothing later.
const secrets: ReadonlySet<string> = new Set(['code', 'password', 'token', 'proof'])

/** Keeps what a form brought; `null` where it brought nothing, or nobody knows from whom.
 * @param request  whose body nobody has read */
export async function keepFormOf(request: Request, asked: Request): Promise<string | null> {
  const form = await request.formData().catch(() => null)
  const fields = [...(form ?? [])].filter(
    (field): field is FormFields[number] => typeof field[1] === 'string' && !secrets.has(field[0]),
  )
  if (fields.length === 0) return null
  return keepForm(await getActor(asked), fields, sessionToken(asked))
}

/** What the reader had filled in on this page before they signed in again. Without it, the page is
 * still a page. */
export async function readKept(request: Request, requestId: string): Promise<KeptValues | null> {
  const id = keptIdOf(request)
  if (!id) return null
  try {
    const fields = await readKeptForm(await getActor(request), id)
    return fields && valuesOf(fields)
  } catch (error) {
    logError(error, requestId)
    return null
  }
}

/** Deletes what was kept of a form that has now been sent. */
export async function forgetSent(request: Request): Promise<void> {
  const id = keptIdOf(request)
  if (id) await forgetKeptForm(await getActor(request), id)
}

const keptIdOf = ({ url }: Request) => new URL(url).searchParams.get(keptParameter)

/** As conform takes them for its fields, those with several parts and several values too. */
function valuesOf(fields: FormFields): KeptValues {
  const form = new FormData()
  for (const [name, text] of fields) form.append(name, text)
  return parse(form, { resolve: () => ({ value: null }) }).payload as KeptValues
}
