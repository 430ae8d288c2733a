import type { QueryInterface } from 'sequelize'

/** Agencies become a tree with contacts, agencies get administrators, and people are invited. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table agency
  add column parent_id uuid references agency check (parent_id <> id),
  add column kind text not null default 'agency' check (kind in
    ('ministry', 'agency', 'bureau', 'local-government', 'school', 'enterprise', 'other')),
  add column oid text unique check (oid ~ '^[0-9]+([.][0-9]+)+$'),
  add column complaints_email text,
  add column marks_email text,
  add column search tsvector not null default '';
create index agency_parent on agency (parent_id, code);
create index agency_search on agency using gin (search);

-- Nobody is above themselves. Asked at the end of the transaction, because within it a whole tree
-- may be turned round; one transaction after the other, so that two halves of a circle do not pass
-- by each other unseen.
create function refuse_agency_circle() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7201127);
  if exists (
    with recursive above as (
      select parent_id as id from agency where id = new.id and parent_id is not null
      union
      select agency.parent_id from agency join above on agency.id = above.id
      where agency.parent_id is not null
    )
    select from above where id = new.id
  ) then
    raise exception 'agency % stands above itself', new.code using errcode = 'check_violation',
      constraint = 'agency_circle';
  end if;
  return null;
end $$;
create constraint trigger agency_circle after insert or update of parent_id on agency
  deferrable initially deferred for each row when (new.parent_id is not null)
  execute function refuse_agency_circle();

alter table membership
  drop constraint membership_role_check,
  drop constraint membership_check,
  add constraint membership_role check (role in
    ('webmaster', 'agency-administrator', 'tester', 'moderator', 'officer', 'administrator')),
  add constraint membership_place check
    ((role in ('webmaster', 'agency-administrator')) = (agency_id is not null));
create index membership_agency on membership (agency_id, id);

create table invitation (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  agency_id uuid references agency on delete cascade,
  role text not null check (role in
    ('webmaster', 'agency-administrator', 'tester', 'moderator', 'officer', 'administrator')),
  invited_by_id uuid references account on delete set null,
  token_hash text not null unique,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  check ((role in ('webmaster', 'agency-administrator')) = (agency_id is not null)),
  check (accepted_at is null or withdrawn_at is null)
);
create index invitation_agency on invitation (agency_id, id);
create index invitation_account on invitation (account_id);
create unique index invitation_once on invitation (account_id, agency_id, role)
  nulls not distinct where accepted_at is null and withdrawn_at is null;
`)
}
