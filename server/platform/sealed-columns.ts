export interface SealedColumn {
  table: string
  column: string
  /** What its texts are sealed as (see seal.ts). */
  context: string
}

/** Every column that holds sealed texts; all have an `id` beside them. What is missing here keeps an
 * old key for ever: a test looks for sealed texts in all tables. */
export const sealedColumns: SealedColumn[] = [
  { table: 'account', column: 'email_sealed', context: 'account.email' },
  { table: 'account', column: 'name_sealed', context: 'account.name' },
  { table: 'account', column: 'telephone_sealed', context: 'account.telephone' },
  { table: 'account', column: 'disability_sealed', context: 'account.disability' },
  { table: 'account', column: 'contact_notes_sealed', context: 'account.contact-notes' },
  { table: 'application', column: 'contact_sealed', context: 'application.contact' },
  { table: 'delivery', column: 'recipient', context: 'delivery.recipient' },
  { table: 'kept_form', column: 'fields_sealed', context: 'kept_form.fields' },
  { table: 'second_factor', column: 'totp_secret', context: 'second_factor.totp_secret' },
  { table: 'second_factor', column: 'totp_pending', context: 'second_factor.totp_secret' },
]
