import type { Application } from '#models/index.ts'
import { Invalid } from '../../errors.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'
import { noContact } from './contact.ts'
import type { Contact } from './contact.ts'

/** Characters at the most. */
export const detailLimits = { passage: 2000, line: 200, address: 2000 } as const

/** What the agency writes in an application; a draft may leave out any of it. */
export interface Details {
  covers: string
  leavesOut: string
  statementUrl: string
  contact: Contact
}

/** What was typed, ready to be kept.
 * @throws {Invalid} `tooLong?max=…`; `statementUrl`: `application-address`; `email`:
 *   `application-email`; `telephone`: `application-telephone` */
export function readDetails(typed: Details): Details {
  const { contact } = typed
  return {
    covers: textIn('covers', typed.covers, detailLimits.passage),
    leavesOut: textIn('leavesOut', typed.leavesOut, detailLimits.passage),
    statementUrl: addressIn('statementUrl', typed.statementUrl),
    contact: {
      name: textIn('name', contact.name, detailLimits.line),
      email: mailIn('email', contact.email),
      telephone: telephoneIn('telephone', contact.telephone),
    },
  }
}

export function textIn(field: string, typed: string, max: number): string {
  const text = honestText(typed).trim()
  if (lengthOf(text) > max) throw new Invalid(field, `tooLong?max=${max}`)
  return text
}

function addressIn(field: string, typed: string): string {
  const text = textIn(field, typed, detailLimits.address)
  if (text === '') return ''
  if (!URL.canParse(text)) throw new Invalid(field, 'application-address')
  const { protocol, href } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') throw new Invalid(field, 'application-address')
  return href
}

function mailIn(field: string, typed: string): string {
  const text = textIn(field, typed, detailLimits.line)
  if (text !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
    throw new Invalid(field, 'application-email')
  }
  return text
}

function telephoneIn(field: string, typed: string): string {
  const text = textIn(field, typed, detailLimits.line)
  if (text !== '' && (text.match(/\d/g)?.length ?? 0) < 6) {
    throw new Invalid(field, 'application-telephone')
  }
  return text
}

/** Parts of the details that an application cannot be handed in without. */
export type MissingDetail = 'covers' | 'statementUrl' | 'name' | 'email' | 'telephone'

export function missingDetails(
  { covers, statementUrl }: Pick<Application, 'covers' | 'statementUrl'>,
  contact: Contact = noContact,
): MissingDetail[] {
  const all = { covers, statementUrl, ...contact }
  const needed: MissingDetail[] = ['covers', 'statementUrl', 'name', 'email', 'telephone']
  return needed.filter((part) => all[part] === '')
}
