import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { requireActor } from '#app/session.server.ts'
import { readEvaluationId } from '#server/marks/evaluations/read-evaluation-id.ts'

/** Leads from an application to its testers; those of a re-test have no application. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const id = await readEvaluationId(await requireActor(request), params.number ?? '')
  return redirect(`/evaluations/${id}/testers`)
})
