import type { QueryInterface } from 'sequelize'

/** Signing in with an OpenID Connect provider: who is whom there, what is under way, and what waits
 * for its owner's word. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table identity (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  issuer text not null,
  subject text not null,
  last_used_at timestamptz not null,
  created_at timestamptz not null,
  unique (issuer, subject)
);
create index identity_account on identity (account_id);
create table sign_in_attempt (
  id uuid primary key,
  token_hash text not null unique,
  provider_id text not null,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create table pending_identity (
  id uuid primary key,
  token_hash text not null unique,
  provider_id text not null,
  issuer text not null,
  subject text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
`)
}
