import type { Account } from '#models/index.ts'
import { open, seal } from '../platform/seal.ts'

/** What a person may tell about themselves, each sealed in a column of its own. */
export const personFields = ['name', 'telephone', 'disability', 'contactNotes'] as const
export type PersonField = (typeof personFields)[number]
export type PersonFacts = Record<PersonField, string | null>

type SealedFacts = Pick<
  Account,
  'nameSealed' | 'telephoneSealed' | 'disabilitySealed' | 'contactNotesSealed'
>

const contexts: Record<PersonField, string> = {
  name: 'account.name',
  telephone: 'account.telephone',
  disability: 'account.disability',
  contactNotes: 'account.contact-notes',
}

/** Everything that an account tells about its person, in plain text. */
export const personOf = (account: SealedFacts): PersonFacts => ({
  name: openOrNull(account.nameSealed, 'name'),
  telephone: openOrNull(account.telephoneSealed, 'telephone'),
  disability: openOrNull(account.disabilitySealed, 'disability'),
  contactNotes: openOrNull(account.contactNotesSealed, 'contactNotes'),
})

/** What a person wants to be called; null where they told nothing. */
export const nameOf = (account: Pick<Account, 'nameSealed'>): string | null =>
  openOrNull(account.nameSealed, 'name')

/** The columns for facts; only those given, so that the others stay. */
export const sealPerson = (facts: Partial<PersonFacts>): Partial<SealedFacts> =>
  Object.fromEntries(
    Object.entries(facts).map(([field, text]) => [
      `${field}Sealed`,
      text ? seal(text, contexts[field as PersonField]) : null,
    ]),
  )

const openOrNull = (sealed: string | null, field: PersonField): string | null =>
  sealed ? open(sealed, contexts[field]) : null
