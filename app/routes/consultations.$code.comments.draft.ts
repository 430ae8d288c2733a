import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { askedPlace } from '#app/consultation-comments.server.ts'
import { answering } from '#app/http.server.ts'
import { requireActor } from '#app/session.server.ts'
import { saveDraft } from '#server/consultations/threads/draft.ts'

/** Nothing to be seen here. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/consultations/${params.code}/comments`)

/** Keeps what is being written, for the script of the form; without it a button does. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const { searchParams } = new URL(request.url)
  const form = await request.formData()
  await saveDraft(
    actor,
    params.code ?? '',
    { ...askedPlace(searchParams), parentId: searchParams.get('parentId') },
    String(form.get('body') ?? ''),
  )
  return new Response(null, { status: 204 })
})
