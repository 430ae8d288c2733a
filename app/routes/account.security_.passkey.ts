import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answering } from '#app/http.server.ts'
import { passkeyReply } from '#app/passkey-reply.server.ts'
import { requirePerson } from '#app/session.server.ts'
import { addPasskey, beginPasskey } from '#server/accounts/add-passkey.ts'
import { readSecurity } from '#server/accounts/read-security.ts'
import { FreshSignInNeeded, SecondFactorNeeded } from '#server/errors.ts'

const text = z.string().max(40_000)

const Answer = z.object({
  name: z.string().max(200).default(''),
  response: z
    .object({
      id: text,
      rawId: text,
      type: z.literal('public-key'),
      clientExtensionResults: z.looseObject({}),
      response: z.looseObject({ clientDataJSON: text, attestationObject: text }),
    })
    .nullish(),
})

export const loader = () => redirect('/account/security')

/** What scripts ask when somebody adds a passkey: first what to make, then whether it is good. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requirePerson(request)
  const asked = Answer.safeParse(await request.json().catch(() => null))
  if (!asked.success) return Response.json({ error: 'passkey-refused' }, { status: 400 })
  const { response, name } = asked.data
  try {
    if (!response) return Response.json({ options: await beginPasskey(actor) })
    const { recoveryCodesLeft } = await readSecurity(actor)
    return await passkeyReply(
      () => addPasskey(actor, response as Parameters<typeof addPasskey>[1], name),
      recoveryCodesLeft === 0 ? '/account/security/recovery' : '/account/security',
    )
  } catch (error) {
    // A script cannot follow a redirect to a page: it is told where to send the reader.
    if (error instanceof SecondFactorNeeded) return Response.json({ to: '/sign-in/second' })
    if (!(error instanceof FreshSignInNeeded)) throw error
    return Response.json({ to: '/sign-in/again?to=%2Faccount%2Fsecurity' })
  }
})
