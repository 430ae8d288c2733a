import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { reportDownload } from '#app/report-download.server.ts'

/** The evaluation report of a mark for programs. */
export const loader = answering(({ request, params }: LoaderFunctionArgs) =>
  reportDownload(request, params.number ?? '', 'earl'),
)
