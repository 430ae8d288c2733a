import type { LoaderFunctionArgs } from '@remix-run/node'
import { openAnswer } from '#app/open-answer.server.ts'
import { getActor } from '#app/session.server.ts'
import { listFreshSeconds, readStatusList } from '#server/marks/credentials/read-status-list.ts'
import { credentialMediaType } from '#server/marks/credentials/sign-credential.ts'

const form = { type: credentialMediaType, freshSeconds: listFreshSeconds }

/** Which marks are suspended or revoked, a bit for each, as a signed credential. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  openAnswer(request, form, async () =>
    readStatusList(await getActor(request), params.purpose ?? '', params.list ?? ''),
  )
