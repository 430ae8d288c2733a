import type { Application } from '#models/index.ts'
import { open, seal } from '../../platform/seal.ts'

const context = 'application.contact'

/** Whom officers ask about an application. Seen by them and by the agency, by nobody else. */
export interface Contact {
  name: string
  email: string
  telephone: string
}

export const noContact: Contact = { name: '', email: '', telephone: '' }

/** What stands in the database for a contact; null where nothing was filled in. */
export const sealContact = (contact: Contact): string | null =>
  Object.values(contact).every((text) => text === '')
    ? null
    : seal(JSON.stringify(contact), context)

export const contactOf = ({ contactSealed }: Pick<Application, 'contactSealed'>): Contact =>
  contactSealed ? (JSON.parse(open(contactSealed, context)) as Contact) : noContact
