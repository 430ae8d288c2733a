import { Conflict, Invalid } from '#server/errors.ts'
import type { SummaryError } from './components/error-summary/error-summary.tsx'

interface Refused {
  errors: SummaryError[]
  status: 400 | 409
}

/** What a verb refused, for pages with several forms whose fields have the ids of their names. Other
 * errors go on to `answering`.
 * @param prefix  before the ids of the form's fields */
export function refusedFields(error: unknown, prefix = ''): Refused {
  if (error instanceof Invalid) {
    return { errors: [{ text: error.code, fieldId: prefix + error.field }], status: 400 }
  }
  if (error instanceof Conflict) return { errors: [{ text: error.code }], status: 409 }
  throw error
}

/** A field of a form as text; empty where it is missing, or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
