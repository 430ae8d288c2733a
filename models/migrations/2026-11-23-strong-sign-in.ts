import type { QueryInterface } from 'sequelize'

/** Sessions say when and how the person proved who they are; second factors; passkeys. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table session
  add column signed_in_at timestamptz not null default now(),
  add column last_used_at timestamptz not null default now(),
  add column device text not null default '',
  add column strength text not null default 'code'
    check (strength in ('code', 'oidc', 'totp', 'passkey', 'recovery'));
update session set signed_in_at = created_at, last_used_at = created_at;

create table second_factor (
  id uuid primary key,
  account_id uuid not null unique references account on delete cascade,
  totp_secret text,
  totp_last_step bigint not null default 0,
  totp_pending text,
  totp_pending_at timestamptz,
  failures integer not null default 0 check (failures >= 0),
  failed_at timestamptz,
  created_at timestamptz not null
);
create table recovery_code (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  code_hash text not null unique,
  used_at timestamptz,
  created_at timestamptz not null
);
create index recovery_code_account on recovery_code (account_id);
create table passkey (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  last_used_at timestamptz,
  created_at timestamptz not null
);
create index passkey_account on passkey (account_id);
create table passkey_challenge (
  id uuid primary key,
  challenge text not null unique,
  account_id uuid references account on delete cascade,
  purpose text not null check (purpose in ('register', 'sign-in')),
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);
`)
}
