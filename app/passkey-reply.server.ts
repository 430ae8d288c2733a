import type { NewSession } from '#server/accounts/open-session.ts'
import { Invalid, TooMany } from '#server/errors.ts'
import { waitCode } from './http.server.ts'
import { sessionCookie } from './session.server.ts'

/** Tells a script that has asked with a passkey: the new session and where to go on, or why not. */
export async function passkeyReply(prove: () => Promise<NewSession>, to: string) {
  try {
    const { token, expiresAt } = await prove()
    return Response.json({ to }, { headers: { 'Set-Cookie': sessionCookie(token, expiresAt) } })
  } catch (error) {
    if (error instanceof Invalid) return Response.json({ error: error.code }, { status: 400 })
    if (error instanceof TooMany) return Response.json({ error: waitCode(error) }, { status: 429 })
    throw error
  }
}
