import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { markKeysShape, markSigningKeys, markSigningKeysFile } from './mark-signing-keys.ts'
import { markSettings } from './marks/settings.ts'
import { insecureIssuers, signInProviders } from './sign-in-providers.ts'

const yes = z.enum(['true', 'false']).transform((value) => value === 'true')

const hostPattern = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i

const hosts = z
  .string()
  .transform((text) => text.split(',').flatMap((host) => host.trim() || []))
  .pipe(z.array(z.string().regex(hostPattern, 'hosts as name or name:port, separated by commas')))

const networks = z
  .string()
  .transform((text) => text.split(',').flatMap((network) => network.trim() || []))
  .pipe(
    z.array(
      z.string().refine((text) => isNetwork(text), {
        error: 'addresses or networks such as 10.0.0.5 or 10.0.0.0/8, separated by commas',
      }),
    ),
  )

const isNetwork = (text: string): boolean =>
  text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text)

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `an address such as ${example}` })

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
// Its name, the service's id and the secret.
const notifyKey = new RegExp(`^\\S+-${uuid}-${uuid}$`)

export interface EncryptionKey {
  id: string
  key: Buffer
}

const base64Key = /^[A-Za-z0-9+/]{43}=$/
const keyShape = '32 random bytes as base64, e.g. of: openssl rand -base64 32'
const keyPattern = /^([a-z0-9-]{1,20}):([A-Za-z0-9+/]{43}=)$/

const encryptionKeys = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().regex(keyPattern, `ID:KEY,ID2:KEY2 with keys of ${keyShape}`)))
  .transform((parts) =>
    parts.map((part): EncryptionKey => {
      const [, id, key] = keyPattern.exec(part)!
      return { id: id!, key: Buffer.from(key!, 'base64') }
    }),
  )
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'each id once')

const requiredInProduction = {
  SESSION_SECRET: 'at least 32 random characters',
  ENCRYPTION_KEYS: `ID:KEY with a key of ${keyShape}`,
  LOOKUP_KEY: keyShape,
  MARK_SIGNING_KEYS: `${markKeysShape}; or MARK_SIGNING_KEYS_FILE`,
} as const

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    PORT: z.coerce
      .number({ error: 'a port number from 0 to 65535' })
      .int()
      .min(0)
      .max(65535)
      .default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: url(/^https?$/, 'https://curbcut.example.gov.tw').optional(),
    DATABASE_URL: url(/^postgres(ql)?$/, 'postgresql://user:password@host:5432/curbcut').optional(),
    EMBEDDED_DATABASE: yes.default(false),
    DATA_DIR: z.string().min(1).default('.data'),
    SESSION_SECRET: z.string().min(32, 'at least 32 characters, random').optional(),
    ENCRYPTION_KEYS: encryptionKeys.optional(),
    LOOKUP_KEY: z
      .string()
      .regex(base64Key, keyShape)
      .transform((text) => Buffer.from(text, 'base64'))
      .optional(),
    MARK_SIGNING_KEYS: markSigningKeys.optional(),
    MARK_SIGNING_KEYS_FILE: markSigningKeysFile.optional(),
    SMTP_URL: url(/^smtps?$/, 'smtp://user:password@mail.example.gov.tw:587').optional(),
    MAIL_FROM: z.string().min(3).default('Curbcut <curbcut@localhost>'),
    OIDC_PROVIDERS: signInProviders.default([]),
    MAIL_REPLY_TO: z.email({ error: 'a mail address such as service@example.gov.tw' }).optional(),
    NOTIFY_URL: url(/^https?$/, 'https://api.notifications.service.gov.uk').default(
      'https://api.notifications.service.gov.uk',
    ),
    NOTIFY_API_KEY: z.string().regex(notifyKey, 'a key as GOV.UK Notify gives it out').optional(),
    NOTIFY_TEMPLATE_ZH_TW: z.uuid({ error: 'the id of a template' }).optional(),
    NOTIFY_TEMPLATE_EN: z.uuid({ error: 'the id of a template' }).optional(),
    NOTIFY_REPLY_TO_ID: z.uuid({ error: 'the id of a reply-to address' }).optional(),
    CHROMIUM_PATH: z.string().min(1).optional(),
    SCAN_PRIVATE_HOSTS: hosts.optional(),
    TRUSTED_PROXIES: networks.default([]),
    S3_ENDPOINT: url(/^https?$/, 'https://s3.example.gov.tw').optional(),
    S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket')
      .optional(),
    S3_REGION: z.string().min(1).default('us-east-1'),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    DRAFT_REGULATION_DAYS: z.coerce
      .number({ error: 'a number of days' })
      .int()
      .min(1)
      .max(365)
      .default(60),
    ANSWER_WORKING_DAYS: z.coerce
      .number({ error: 'a number of working days' })
      .int()
      .min(1)
      .max(250)
      .default(14),
    ...markSettings,
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info'),
  })
  .superRefine((env, context) => {
    if (!env.MARK_SIGNING_KEYS || !env.MARK_SIGNING_KEYS_FILE) return
    const message = 'not together with MARK_SIGNING_KEYS'
    context.addIssue({ code: 'custom', path: ['MARK_SIGNING_KEYS_FILE'], message })
  })
  .transform(({ MARK_SIGNING_KEYS_FILE, ...env }) => ({
    ...env,
    MARK_SIGNING_KEYS: env.MARK_SIGNING_KEYS ?? MARK_SIGNING_KEYS_FILE,
  }))
  .superRefine((env, context) => {
    if (!env.NOTIFY_API_KEY) return
    const say = (variable: string, message: string) =>
      context.addIssue({ code: 'custom', path: [variable], message })
    if (env.SMTP_URL) say('NOTIFY_API_KEY', 'mail goes one way: not together with SMTP_URL')
    for (const variable of ['NOTIFY_TEMPLATE_ZH_TW', 'NOTIFY_TEMPLATE_EN'] as const) {
      if (!env[variable]) say(variable, 'required with NOTIFY_API_KEY: the id of a template')
    }
  })
  .superRefine((env, context) => {
    const variables = [
      'S3_ENDPOINT',
      'S3_BUCKET',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
    ] as const
    const missing = variables.filter((variable) => !env[variable])
    if (missing.length === variables.length) return
    for (const variable of missing) {
      const message = 'required where files are kept by S3'
      context.addIssue({ code: 'custom', path: [variable], message })
    }
  })
  .superRefine((env, context) => {
    if (env.NODE_ENV !== 'production') return
    for (const issuer of insecureIssuers(env.OIDC_PROVIDERS)) {
      const message = `${issuer}: https is required with NODE_ENV=production`
      context.addIssue({ code: 'custom', path: ['OIDC_PROVIDERS'], message })
    }
    for (const [variable, expected] of Object.entries(requiredInProduction)) {
      if (env[variable as keyof typeof requiredInProduction]) continue
      context.addIssue({
        code: 'custom',
        path: [variable],
        message: `required with NODE_ENV=production: ${expected}`,
      })
    }
  })

export type Env = z.infer<typeof schema> & { PUBLIC_URL: string }

/** Reads the configuration.
 * @throws {Error} whose message names each wrong variable and what is expected of it */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) {
    return {
      ...parsed.data,
      PUBLIC_URL: parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`,
    }
  }
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration is wrong:\n${lines.join('\n')}`)
}

function readEnv(): Env {
  try {
    return parseEnv(process.env)
  } catch (error) {
    if (process.env.NODE_ENV === 'test') throw error
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(78)
  }
}

/** The configuration of this process; the only reader of process.env. */
export const env: Env = readEnv()
