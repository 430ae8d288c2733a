import type { QueryInterface } from 'sequelize'

/** Notices, what people choose to be told, digests, and a mail's way. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table delivery
  add column unsubscribe_url text,
  add column tries integer not null default 0 check (tries >= 0),
  add column claimed_at timestamptz,
  add column failed_at timestamptz,
  add column reason text,
  add column reply text,
  add check (sent_at is null or failed_at is null),
  add check (failed_at is null or reason is not null);
create index delivery_failed on delivery (id desc) where failed_at is not null;
create index delivery_queued on delivery (id desc) where sent_at is null and failed_at is null;

create table dead_address (
  id uuid primary key,
  address_hash text not null unique,
  reason text not null,
  created_at timestamptz not null
);

create table digest (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  way text not null check (way in ('daily', 'weekly')),
  due_at timestamptz not null,
  delivery_id uuid references delivery on delete set null,
  created_at timestamptz not null,
  unique (account_id, way, due_at)
);
create table notice (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  kind text not null,
  params jsonb not null,
  way text not null check (way in ('now', 'daily', 'weekly', 'none')),
  read_at timestamptz,
  digest_id uuid references digest on delete set null,
  created_at timestamptz not null
);
create index notice_account on notice (account_id, id desc);
create index notice_unread on notice (account_id) where read_at is null;
create index notice_waiting on notice (way, created_at)
  where digest_id is null and way in ('daily', 'weekly');
create table notice_preference (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  kind text not null,
  way text not null check (way in ('now', 'daily', 'weekly', 'none')),
  created_at timestamptz not null,
  unique (account_id, kind)
);
`)
}
