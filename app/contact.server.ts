import { env } from '#server/env.ts'

/** Where people write to: the address that our mails come from, and that takes their answers. */
export const contactAddress = (): string => /<([^>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM
