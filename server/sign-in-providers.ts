import { z } from 'zod'

const shape =
  'a JSON list such as [{"id":"gov","issuer":"https://id.example.gov.tw","clientId":"…","clientSecret":"…","nameZh":"…","nameEn":"…"}]'

const Provider = z.strictObject({
  /** Stands in addresses: `/sign-in/with/ID`. */
  id: z.string().regex(/^[a-z0-9-]{1,30}$/, '1 to 30 of a-z, 0-9 and -'),
  issuer: z.url({ protocol: /^https?$/, error: 'the address of the issuer' }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  nameZh: z.string().min(1).max(40),
  nameEn: z.string().min(1).max(40),
})

/** An OpenID Connect provider that people can sign in with. */
export type SignInProvider = z.infer<typeof Provider>

/** Of `OIDC_PROVIDERS`: JSON in one variable, because there may be several. */
export const signInProviders = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: shape })
      return z.NEVER
    }
  })
  .pipe(z.array(Provider, { error: shape }))
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'each id once')

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Issuers whose answers anybody on the way could change. */
export const insecureIssuers = (providers: SignInProvider[]): string[] =>
  providers
    .map(({ issuer }) => issuer)
    .filter((issuer) => {
      const { protocol, hostname } = new URL(issuer)
      return protocol === 'http:' && !loopback.has(hostname)
    })
