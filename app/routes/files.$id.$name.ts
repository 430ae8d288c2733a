import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { getActor } from '#app/session.server.ts'
import { openFile } from '#server/open-file.ts'

/** A file that somebody sent. The name in the address is for people; the id alone counts. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) =>
  openFile(await getActor(request), params.id ?? '', request),
)
