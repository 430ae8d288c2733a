import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { replyWithError } from './http.server.ts'

// The outline is judged by its verb.
const Outline = z.object({ outline: z.string().default(''), seen: z.string().default('') })

/** Answers a form whose list is written as text.
 * @param change  the verb
 * @param to  where that leads */
export async function answerOutlineForm(
  request: Request,
  change: (outline: string, seen: string) => Promise<void>,
  to: string,
) {
  const submission = parseWithZod(await request.formData(), { schema: Outline })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    await change(submission.value.outline, submission.value.seen)
  } catch (error) {
    return replyWithError(submission, error)
  }
  return redirect(to)
}
