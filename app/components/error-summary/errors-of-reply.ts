import type { SubmissionResult } from '@conform-to/react'
import type { SummaryError } from './error-summary.tsx'

/** What was wrong with a form that stands further down on a page of several: a page that asked conform
 * would be told nothing, because conform forgets a reply when the form it is about changes.
 * @param formOf  id of the form in which a field stands; fields are called after their form */
export const errorsOfReply = (
  reply: SubmissionResult<string[]> | null | undefined,
  formOf: (field: string) => unknown,
): SummaryError[] =>
  Object.entries(reply?.error ?? {}).flatMap(([field, texts]) => {
    const formId = field === '' ? undefined : formOf(field)
    return (texts ?? []).map((text) =>
      typeof formId === 'string' ? { text, fieldId: `${formId}-${field}` } : { text },
    )
  })
