import type { QueryInterface } from 'sequelize'

/** Sessions whose token changes with the rights of their owner; whom a mail went to; indexes for what
 * is forgotten. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table session
  add column renewal_due boolean not null default false,
  add column previous_hash text,
  add column renewed_at timestamptz;
create index session_previous on session (previous_hash) where previous_hash is not null;

alter table delivery add column account_id uuid references account on delete cascade;
create index delivery_account on delivery (account_id, id desc);

create index sign_in_attempt_expiry on sign_in_attempt (expires_at);
create index pending_identity_expiry on pending_identity (expires_at);
`)
}
