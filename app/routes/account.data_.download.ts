import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { requirePerson } from '#app/session.server.ts'
import { downloadMyData } from '#server/accounts/download-my-data.ts'

/** All that is stored about oneself, as a file. */
export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const file = await downloadMyData(await requirePerson(request), getLocale(request))
  return new Response(file.body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
