import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { getActor } from '#app/session.server.ts'
import { downloadModerationRecord } from '#server/consultations/moderation/list-moderation-record.ts'
import { NotFound } from '#server/errors.ts'

/** The record of moderation as a file, the same for everybody. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { code = '', format } = params
  if (format !== 'csv' && format !== 'json') throw new NotFound('format')
  const file = await downloadModerationRecord(await getActor(request), code, format)
  return new Response(file.body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.name}"`,
    },
  })
})
