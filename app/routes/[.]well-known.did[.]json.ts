import type { LoaderFunctionArgs } from '@remix-run/node'
import { openAnswer } from '#app/open-answer.server.ts'
import { getActor } from '#app/session.server.ts'
import { readDidDocument } from '#server/marks/credentials/read-did-document.ts'

// A key that was taken out is to be gone in minutes.
const form = { type: 'application/did+json', freshSeconds: 240 }

/** Our public keys, where did:web looks for them. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  openAnswer(request, form, async () => readDidDocument(await getActor(request)))
