import pino from 'pino'
import { env } from './env.ts'

const inTerminal = process.stdout.isTTY && env.NODE_ENV !== 'test'

const personal = [
  'email',
  'recipient',
  'telephone',
  'disability',
  'contactNotes',
  'subject',
  'text',
  'token',
  'cookie',
  'authorization',
]
// What the database's errors carry along: the statement and its values.
const ofErrors = ['sql', 'parameters', 'fields', 'errors', 'parent', 'original', 'detail']

/** What no line of the log shows, whoever passes it. */
export const redacted = [
  ...personal,
  ...personal.map((field) => `*.${field}`),
  ...ofErrors.map((field) => `err.${field}`),
]

/** JSON lines without personal data: ids, never names, addresses of people or what they wrote. */
export const log = pino({
  level: env.NODE_ENV === 'test' ? 'silent' : env.LOG_LEVEL,
  base: { pid: process.pid },
  redact: redacted,
  ...(inTerminal
    ? {
        transport: { target: 'pino-pretty', options: { translateTime: 'HH:MM:ss', ignore: 'pid' } },
      }
    : {}),
})
