import type { QueryInterface } from 'sequelize'

/** What was done with people's data, and what they agreed to. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table data_use (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  office text not null,
  agency_id uuid references agency on delete set null,
  purpose text not null,
  fields text[] not null,
  created_at timestamptz not null
);
create index data_use_account on data_use (account_id, id desc);
create index data_use_age on data_use (created_at);
create table consent (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  kind text not null,
  version text not null,
  withdrawn_at timestamptz,
  created_at timestamptz not null
);
create unique index consent_once on consent (account_id, kind) where withdrawn_at is null;
create index session_expiry on session (expires_at);
create index sign_in_code_expiry on sign_in_code (expires_at);
`)
}
