import type { QueryInterface } from 'sequelize'

/** The record becomes a chain. Entries from before have no place in it (`sequence` is null): to chain
 * them now would claim a protection that they never had. All columns may be null, so that processes
 * of the version before can go on writing until they end. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table record_entry
  add column sequence bigint unique,
  add column before jsonb,
  add column after jsonb,
  add column salt text,
  add column commitment text,
  add column previous_hash text,
  add column hash text,
  -- What is hashed is what is stored: milliseconds, as in JavaScript.
  alter column created_at type timestamptz(3),
  add check ((sequence is null) = (hash is null));
-- The head of a day is the last entry before midnight.
create index record_entry_created on record_entry (created_at, sequence);

create table record_head (
  id uuid primary key,
  day date not null unique,
  sequence bigint not null,
  hash text not null,
  created_at timestamptz not null
);
`)
}
