import type { ActionFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { refusedFields, textOf } from '#app/refused-fields.server.ts'
import { requireActor } from '#app/session.server.ts'
import { ChangedMeanwhile } from '#server/marks/evaluations/changed-meanwhile.ts'
import { saveResult } from '#server/marks/evaluations/save-result.ts'

/** Saves one criterion as the page's script sends it, and answers with the new version, or with what
 * is in its way. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const form = await request.formData()
  const draft = {
    criterion: textOf(form, 'criterion'),
    outcome: textOf(form, 'outcome'),
    note: textOf(form, 'note'),
    version: Number(textOf(form, 'version')) || 0,
  }
  try {
    const { assignmentId = '', pageId = '' } = params
    return Response.json({ version: await saveResult(actor, assignmentId, pageId, draft) })
  } catch (error) {
    const { errors } = refusedFields(error)
    const stored = error instanceof ChangedMeanwhile ? error.stored : undefined
    return Response.json({ refusal: errors[0]!.text, stored })
  }
})
