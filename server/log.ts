import pino from 'pino'
import { env } from './env.ts'

const inTerminal = process.stdout.isTTY && env.NODE_ENV !== 'test'

/** JSON lines without personal data: ids, never names, addresses of people or what they wrote. */
export const log = pino({
  level: env.NODE_ENV === 'test' ? 'silent' : env.LOG_LEVEL,
  base: { pid: process.pid },
  redact: ['email', 'recipient', 'cookie', 'authorization', '*.email', '*.cookie'],
  ...(inTerminal
    ? {
        transport: { target: 'pino-pretty', options: { translateTime: 'HH:MM:ss', ignore: 'pid' } },
      }
    : {}),
})
