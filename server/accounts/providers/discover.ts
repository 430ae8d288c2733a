import * as client from 'openid-client'
import type { SignInProvider } from '../../sign-in-providers.ts'
import { fetchSmall } from './fetch-small.ts'

const timeoutSeconds = 5
const keptMs = 3_600_000
const clockToleranceSeconds = 60

const found = new Map<string, { until: number; configuration: Promise<client.Configuration> }>()

/** What a provider says of itself; kept for an hour. Who asks meanwhile waits for the same answer.
 * @throws whatever openid-client makes of it; the next asks anew */
export function discover(provider: SignInProvider): Promise<client.Configuration> {
  const key = JSON.stringify(provider)
  const known = found.get(key)
  if (known && known.until > Date.now()) return known.configuration
  const configuration = ask(provider)
  found.set(key, { until: Date.now() + keptMs, configuration })
  configuration.catch(() => found.delete(key))
  return configuration
}

function ask({ issuer, clientId, clientSecret }: SignInProvider): Promise<client.Configuration> {
  const isPlain = new URL(issuer).protocol === 'http:'
  return client.discovery(
    new URL(issuer),
    clientId,
    { client_secret: clientSecret, [client.clockTolerance]: clockToleranceSeconds },
    secretAsSupported(clientSecret),
    {
      timeout: timeoutSeconds,
      [client.customFetch]: fetchSmall,
      execute: [
        // The signature of tokens is checked as well, and not only the way they came.
        client.enableNonRepudiationChecks,
        // Only what the configuration allows (see sign-in-providers.ts).
        ...(isPlain ? [client.allowInsecureRequests] : []),
      ],
    },
  )
}

/** In the header, as OpenID Connect has it where nothing else is said, or in the body.
 * @see OpenID Connect Core 1.0, 9 */
function secretAsSupported(secret: string): client.ClientAuth {
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const inHeader = methods.includes('client_secret_basic')
    const authenticate = inHeader ? client.ClientSecretBasic : client.ClientSecretPost
    authenticate(secret)(server, ...rest)
  }
}
