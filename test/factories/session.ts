import type { Strength } from '#models/index.ts'
import type { Actor, SignedIn } from '#server/accounts/actor.ts'
import { openSession } from '#server/accounts/open-session.ts'
import { readActor } from '#server/accounts/read-actor.ts'
import { inTransaction } from '#server/platform/database.ts'

/** The same person in a browser that is signed in: the actor that requests with this token have. */
export async function openBrowser(
  person: Actor,
  strength: Strength = 'code',
): Promise<{ token: string; actor: SignedIn }> {
  const account = { id: person.accountId! }
  const { token } = await inTransaction((transaction) =>
    openSession(account, transaction, { strength, device: 'Firefox, Linux' }),
  )
  return { token, actor: (await readActor(token)) as SignedIn }
}
