import type { Submission, SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import type { AppLoadContext } from '@remix-run/node'
import { Conflict, Forbidden, Invalid, NotFound, TooMany } from '#server/errors.ts'
import { errorCode } from './i18n/error-text.ts'
import { forgetSent } from './kept-form.server.ts'
import { knowContext } from './session.server.ts'
import { wayToSignIn } from './way-to-sign-in.server.ts'

/** Turns the errors of the domain into HTTP answers: the one place where the two meet. Wrap every
 * loader and action in it: `export const loader = answering(async ({ request }) => …)`. A form that
 * shows an error beside its field catches `Invalid` and `Conflict` itself. */
export function answering<Args extends { request: Request; context: AppLoadContext }, Result>(
  handler: (args: Args) => Promise<Result>,
): (args: Args) => Promise<Result> {
  return async (args) => {
    const { request } = args
    knowContext(request, args.context)
    const sent = request.method === 'POST' ? request.clone() : null
    try {
      const answer = await handler(args)
      // A form that is done leads on to another page; one that is refused is shown again.
      if (sent && answer instanceof Response) await forgetSent(request)
      return answer
    } catch (error) {
      throw (await wayToSignIn(error, request, sent)) ?? toAnswer(error)
    }
  }
}

function toAnswer(error: unknown): unknown {
  if (error instanceof TooMany) {
    return data({ code: waitCode(error) }, tooManyAnswer(error))
  }
  if (error instanceof Forbidden) return data(null, { status: 403 })
  if (error instanceof NotFound) return data(null, { status: 404 })
  if (error instanceof Conflict) return data({ code: error.code }, { status: 409 })
  if (error instanceof Invalid) return data({ code: error.code }, { status: 400 })
  return error
}

/** Answers a form with what its verb refused, beside the field or above the form; what was typed
 * is kept. Other errors go on to `answering`. */
export function replyWithError(
  submission: Submission<unknown, string[]>,
  error: unknown,
): ReturnType<typeof data<SubmissionResult<string[]>>> {
  if (error instanceof Invalid) {
    return data(submission.reply({ fieldErrors: { [error.field]: [error.code] } }), { status: 400 })
  }
  if (error instanceof Conflict) {
    return data(submission.reply({ formErrors: [error.code] }), { status: 409 })
  }
  if (error instanceof TooMany) {
    return data(submission.reply({ formErrors: [waitCode(error)] }), tooManyAnswer(error))
  }
  throw error
}

const tooManyAnswer = ({ retryAfterSeconds }: TooMany) => ({
  status: 429,
  headers: { 'Retry-After': String(retryAfterSeconds) },
})

/** When to come again, in words. */
export function waitCode({ retryAfterSeconds }: TooMany): string {
  const minutes = Math.ceil(retryAfterSeconds / 60)
  return minutes > 1 ? errorCode('too-many', { minutes }) : errorCode('too-many-minute')
}
