import { createSign, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import type { SignInProvider } from '#server/sign-in-providers.ts'

type Claims = Record<string, unknown>

/** A real OpenID Connect provider on loopback, at which whoever comes is signed in at once. */
export interface TestProvider {
  /** What our service needs to know of it. */
  configured: SignInProvider
  /** Begins to serve; the addresses to which it may send people back. */
  open: (redirectUris: string[]) => void
  /** Who signs in there next. */
  person: { subject: string; email?: string; email_verified?: boolean }
  /** Changes an ID token before it is signed (again), as a provider that is wrong would. */
  alter: ((claims: Claims) => Claims) | null
  /** Signs an altered token in place of the provider's own key. */
  foreignKey: KeyObject | null
  /** Answers in place of the provider, as one that is broken would. */
  instead: RequestListener | null
  stop: () => Promise<void>
}

const notYet: RequestListener = (_request, response) => response.writeHead(503).end()

export async function serveProvider(id = 'test'): Promise<TestProvider> {
  let listener = notYet
  const server = createServer((request, response) =>
    (provider.instead ?? listener)(request, response),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: TestProvider = {
    configured: {
      id,
      issuer,
      clientId: 'curbcut',
      clientSecret: 'a secret of the tests',
      nameZh: '測試單一登入',
      nameEn: 'Test Sign-in',
    },
    open: (redirectUris) => {
      listener = realProvider(provider, redirectUris)
    },
    person: { subject: 'nobody' },
    alter: null,
    foreignKey: null,
    instead: null,
    stop: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
  return provider
}

function realProvider(test: TestProvider, redirectUris: string[]): RequestListener {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const real = new Provider(test.configured.issuer, {
    clients: [
      {
        client_id: test.configured.clientId,
        client_secret: test.configured.clientSecret,
        redirect_uris: redirectUris,
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['of the tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/sign-in-here/${uid}` },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ ...test.person, sub: accountId }),
    }),
    // Whoever signs in agrees to what we ask for.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client!.clientId,
        accountId: context.oidc.session!.accountId!,
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  real.use(async (context, next) => {
    await next()
    const body = context.body as { id_token?: string } | undefined
    if (test.alter && context.path === '/token' && body?.id_token) {
      context.body = {
        ...body,
        id_token: resign(body.id_token, test.alter, test.foreignKey ?? privateKey),
      }
    }
  })
  const answer = real.callback()
  return (request, response) => {
    if (!request.url?.startsWith('/sign-in-here/')) return void answer(request, response)
    const login = { accountId: test.person.subject }
    void real.interactionFinished(request, response, { login })
  }
}

function resign(token: string, alter: (claims: Claims) => Claims, key: KeyObject): string {
  const [header = '', payload = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
  const altered = Buffer.from(JSON.stringify(alter(claims))).toString('base64url')
  const signature = createSign('RSA-SHA256').update(`${header}.${altered}`).sign(key, 'base64url')
  return `${header}.${altered}.${signature}`
}

/** Follows the provider's redirects as a browser does, until it sends us back.
 * @returns the query with which it does */
export async function signInThere(address: string): Promise<string> {
  const cookies = new Map<string, string>()
  const { origin } = new URL(address)
  let next = new URL(address)
  while (next.origin === origin) {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(next, { redirect: 'manual', headers: { Cookie } })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const location = answer.headers.get('Location')
    if (!location) throw new Error(`${next.href}: ${answer.status} ${await answer.text()}`)
    next = new URL(location, next)
  }
  return next.search
}
