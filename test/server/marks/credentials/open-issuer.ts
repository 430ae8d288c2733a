import { visitor } from '#server/accounts/actor.ts'
import { env } from '#server/env.ts'
import { readDidDocument } from '#server/marks/credentials/read-did-document.ts'
import { readMarkCredential } from '#server/marks/credentials/read-mark-credential.ts'
import { readStatusList } from '#server/marks/credentials/read-status-list.ts'
import { markAddress } from '#server/marks/snippets.ts'
import { openDoor } from '#test/server/web/open-door.ts'

export interface Issuer {
  addressOf: (mark: { number: string }) => string
  /** What stands at a path in place of ours; gone with the issuer. */
  replace: (path: string, answer: () => Response | Promise<Response>) => void
  [Symbol.asyncDispose]: () => Promise<void>
}

const jwt = (text: string) =>
  new Response(text, { headers: { 'Content-Type': 'application/vc+jwt' } })

/** Our service as somebody sees it who checks marks, at a port of its own. */
export async function openIssuer(): Promise<Issuer> {
  const replaced = new Map<string, () => Response | Promise<Response>>()
  const door = await openDoor(async (request) => {
    const { pathname } = new URL(request.url)
    const replacement = replaced.get(pathname)
    if (replacement) return replacement()
    if (pathname === '/.well-known/did.json') return Response.json(await readDidDocument(visitor))
    const [, room, one = '', other = ''] = pathname.split('/')
    if (room === 'status-lists') return jwt(await readStatusList(visitor, one, other))
    return jwt(await readMarkCredential(visitor, one.replace('.jwt', '')))
  })
  const before = env.PUBLIC_URL
  env.PUBLIC_URL = door.url
  return {
    addressOf: ({ number }) => markAddress(number),
    replace: (path, answer) => void replaced.set(path, answer),
    [Symbol.asyncDispose]: async () => {
      env.PUBLIC_URL = before
      await door[Symbol.asyncDispose]()
    },
  }
}
