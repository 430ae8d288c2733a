import type { QueryInterface } from 'sequelize'

/** Room for personal fields that are encrypted (`…_sealed`) and found by a keyed hash. SQL has no
 * keys: what is plain is sealed by `npm run migrate` right after this (server/platform/seal-plain.ts).
 * The constraints bind only what is written from now on. A process of the version before, still
 * running, can therefore sign in nobody new and write nothing plain, until it is replaced. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table account
  alter column email drop not null,
  add column email_sealed text,
  add column email_hash text unique,
  add column name_sealed text,
  add column telephone_sealed text,
  add column disability_sealed text,
  add column contact_notes_sealed text,
  add column deleted_at timestamptz,
  add constraint account_email_sealed check (email is null) not valid,
  add constraint account_name_sealed check (name is null) not valid;
alter table sign_in_code
  alter column email drop not null,
  add column email_hash text,
  add constraint sign_in_code_email_hashed check (email is null) not valid;
create index sign_in_code_email_hash on sign_in_code (email_hash, created_at desc);
drop index sign_in_code_email;
`)
}
