import type { core } from 'zod'
import { errorCode } from './error-text.ts'

/** What zod finds wrong, as keys of the catalogue `errors`, where a schema says nothing better:
 * `parseWithZod(form, { schema, error: formErrors })`. */
export const formErrors: core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined || issue.input === '') return errorCode('required')
  if (issue.code === 'too_big' && issue.origin === 'string')
    return errorCode('tooLong', { max: Number(issue.maximum) })
  if (issue.code === 'too_small' && issue.origin === 'string')
    return errorCode('tooShort', { min: Number(issue.minimum) })
  if (issue.code === 'too_big') return errorCode('tooBig', { max: Number(issue.maximum) })
  if (issue.code === 'too_small') return errorCode('tooSmall', { min: Number(issue.minimum) })
  if (issue.code === 'invalid_format' && issue.format === 'email') return errorCode('email')
  if (issue.code === 'invalid_format' && issue.format === 'url') return errorCode('url')
  return errorCode('invalid')
}
