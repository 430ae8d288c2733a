import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { endedSessionCookie, getActor, sessionToken } from '#app/session.server.ts'
import { signOut } from '#server/accounts/sign-out.ts'

export const loader = () => redirect('/')

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const token = sessionToken(request)
  if (token) await signOut(await getActor(request), token)
  return redirect('/', { headers: { 'Set-Cookie': endedSessionCookie() } })
})
