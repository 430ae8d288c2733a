import type { MailKind } from '../templates.ts'
import type { MailSource } from './source.ts'

/** Every mail in English. */
export const en: Record<MailKind, MailSource> = {
  'sign-in-code': {
    subject: 'Sign-in code {{code}} – Curbcut',
    body: `
# Your sign-in code

Hello,

Your sign-in code is **{{code}}**. It can be used once, within {{minutes}} minutes.

If you did not ask to sign in, ignore this mail: without the code nobody can.
`,
  },
  'scan-finished': {
    subject: 'The scan of “{{site}}” has finished – Curbcut',
    body: `
# A scan has finished

Hello,

The scan of “{{site}}” has finished, and its report is ready.

[Read the report]({{url}})
`,
  },
}
