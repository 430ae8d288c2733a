import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answering } from '#app/http.server.ts'
import { passkeyReply } from '#app/passkey-reply.server.ts'
import { returnPath } from '#app/return-path.ts'
import { deviceOf, getActor } from '#app/session.server.ts'
import { beginPasskeySignIn, signInWithPasskey } from '#server/accounts/sign-in-with-passkey.ts'

const text = z.string().max(20_000)

const Answer = z.object({
  to: z.string().max(2000).default('/'),
  response: z
    .object({
      id: text,
      rawId: text,
      type: z.literal('public-key'),
      clientExtensionResults: z.looseObject({}),
      response: z.looseObject({ clientDataJSON: text, authenticatorData: text, signature: text }),
    })
    .nullish(),
})

export const loader = () => redirect('/sign-in')

/** What scripts ask when somebody signs in with a passkey: first what to sign, then whether it is good. */
export const action = answering(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await getActor(request)
  const asked = Answer.safeParse(await request.json().catch(() => null))
  if (!asked.success) return Response.json({ error: 'passkey-refused' }, { status: 400 })
  const { response, to } = asked.data
  if (!response) return Response.json({ options: await beginPasskeySignIn(actor) })
  return passkeyReply(
    () =>
      signInWithPasskey(
        actor,
        response as Parameters<typeof signInWithPasskey>[1],
        context.networkAddress,
        deviceOf(request),
      ),
    returnPath(to),
  )
})
