import type { IncomingMessage } from 'node:http'
import type { FormRule } from '../platform/uploads/file-types.ts'

/** A form that takes files, and the address to which it is sent. */
export interface UploadForm extends FormRule {
  /** Of the whole path. */
  path: RegExp
}

/** The form with files that a request may be; none for any other, whose body is read whole. */
export function findUploadForm(
  { headers }: IncomingMessage,
  path: string,
  forms: readonly UploadForm[],
): UploadForm | undefined {
  if (!/^multipart\/form-data\b/i.test(headers['content-type'] ?? '')) return undefined
  // What scripts of ours send goes to the same address with this at its end.
  const page = path.replace(/\.data$/, '')
  return forms.find((form) => form.path.test(page))
}
