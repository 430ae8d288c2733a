import type { LoaderFunctionArgs } from '@remix-run/node'
import { openAnswer } from '#app/open-answer.server.ts'
import { getActor } from '#app/session.server.ts'
import { readMarkContext } from '#server/marks/credentials/read-mark-context.ts'

const form = { type: 'application/ld+json', freshSeconds: 7 * 24 * 3600 }

/** What the words of our credentials mean. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  openAnswer(request, form, async () => readMarkContext(await getActor(request)))
