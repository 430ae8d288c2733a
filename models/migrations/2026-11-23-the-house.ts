import type { QueryInterface } from 'sequelize'

/** The first tables: people, sites, scans, marks. Written as SQL, so that it says what it does
 * whatever the models become. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table agency (
  id uuid primary key,
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  created_at timestamptz not null
);
create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text,
  locale text not null check (locale in ('zh-TW', 'en')),
  created_at timestamptz not null
);
create table membership (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  agency_id uuid references agency on delete cascade,
  role text not null check (role in ('webmaster', 'tester', 'moderator', 'officer', 'administrator')),
  created_at timestamptz not null,
  unique nulls not distinct (account_id, agency_id, role),
  check ((role = 'webmaster') = (agency_id is not null))
);
create table sign_in_code (
  id uuid primary key,
  email text not null,
  code_hash text not null,
  tries_left integer not null check (tries_left >= 0),
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null
);
create index sign_in_code_email on sign_in_code (email, created_at desc);
create table session (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid not null references account on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create index session_account on session (account_id);

create table site (
  id uuid primary key,
  agency_id uuid not null references agency,
  name text not null,
  origin text not null,
  path_prefix text not null,
  start_url text not null,
  proof_token text not null,
  proved_at timestamptz,
  proved_by text check (proved_by in ('file', 'meta', 'dns', 'vouch')),
  vouched_by_id uuid references account on delete set null,
  created_at timestamptz not null,
  search tsvector not null default '',
  unique (agency_id, origin, path_prefix)
);
create index site_search on site using gin (search);
create table scan (
  id uuid primary key,
  site_id uuid not null references site,
  requested_by_id uuid references account on delete set null,
  standard text not null,
  level text not null check (level in ('A', 'AA', 'AAA')),
  page_limit integer not null check (page_limit > 0),
  depth_limit integer not null check (depth_limit >= 0),
  minute_limit integer not null check (minute_limit > 0),
  robots text not null check (robots in ('keep', 'ignore')),
  started_at timestamptz,
  finished_at timestamptz,
  cancel_requested_at timestamptz,
  stopped text check (stopped in ('complete', 'cancelled', 'limit-time')),
  truncated boolean not null default false,
  failure_code text,
  failure_detail text,
  created_at timestamptz not null
);
create index scan_site on scan (site_id, id desc);
create table visit (
  id uuid primary key,
  scan_id uuid not null references scan on delete cascade,
  position integer not null,
  url text not null,
  depth integer not null,
  found_by text not null check (found_by in ('start', 'sitemap', 'link', 'list')),
  state text not null default 'waiting' check (state in ('waiting', 'tested', 'untested')),
  reason_code text,
  reason_detail text,
  status integer,
  title text,
  language text,
  started_at timestamptz,
  duration_ms integer,
  failed_count integer not null default 0,
  cant_tell_count integer not null default 0,
  advice_count integer not null default 0,
  passed_rules text[] not null default '{}',
  inapplicable_rules text[] not null default '{}',
  unique (scan_id, position),
  check ((state = 'untested') = (reason_code is not null))
);
-- by digest: an address may be longer than an index entry can be
create unique index visit_url on visit (scan_id, md5(url));
create index visit_state on visit (scan_id, state);
create table barrier (
  id uuid primary key,
  site_id uuid not null references site,
  key text not null,
  rule text not null,
  outcome text not null check (outcome in ('failed', 'cantTell')),
  kind text not null check (kind in ('standard', 'advice')),
  criteria text[] not null,
  codes text[] not null,
  level text check (level in ('A', 'AA', 'AAA')),
  impact text check (impact in ('minor', 'moderate', 'serious', 'critical')),
  help_url text not null,
  first_scan_id uuid not null references scan,
  last_scan_id uuid not null references scan,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  unique (site_id, key, rule, outcome)
);
create table scan_barrier (
  scan_id uuid not null references scan on delete cascade,
  barrier_id uuid not null references barrier,
  pages integer not null,
  occurrences integer not null,
  primary key (scan_id, barrier_id)
);
create table file (
  id uuid primary key,
  media_type text not null,
  bytes bytea not null,
  width_px integer,
  height_px integer,
  created_at timestamptz not null
);
create table finding (
  id uuid primary key,
  scan_id uuid not null references scan on delete cascade,
  visit_id uuid not null references visit on delete cascade,
  barrier_id uuid not null references barrier,
  selector jsonb not null,
  html text not null,
  message_zh text not null,
  message_en text not null,
  look_at_zh text,
  look_at_en text,
  screenshot_id uuid references file
);
create index finding_barrier on finding (scan_id, barrier_id, id);
create index finding_visit on finding (visit_id, id);
create index finding_evidence on finding (scan_id, barrier_id) where screenshot_id is not null;
create index finding_screenshot on finding (screenshot_id) where screenshot_id is not null;
create table document (
  id uuid primary key,
  scan_id uuid not null references scan on delete cascade,
  url text not null,
  format text not null,
  found_on text not null
);
create unique index document_url on document (scan_id, md5(url));

create table mark (
  id uuid primary key,
  number text not null unique,
  site_id uuid not null references site,
  agency_id uuid not null references agency,
  scan_id uuid not null references scan,
  level text not null check (level in ('A', 'AA', 'AAA')),
  standard text not null,
  site_name text not null,
  origin text not null,
  path_prefix text not null,
  decision text not null,
  issued_by_id uuid not null references account,
  issued_at timestamptz not null,
  valid_until timestamptz not null check (valid_until > issued_at),
  created_at timestamptz not null,
  search tsvector not null default ''
);
create index mark_search on mark using gin (search);
create index mark_site on mark (site_id, id desc);
create unique index mark_scan on mark (scan_id);
create table mark_event (
  id uuid primary key,
  mark_id uuid not null references mark,
  kind text not null check (kind in ('issued', 'review-opened', 'review-closed', 'revoked')),
  reason text not null,
  by_id uuid not null references account,
  at timestamptz not null
);
create index mark_event_mark on mark_event (mark_id, id);
create unique index mark_event_once on mark_event (mark_id, kind) where kind in ('issued', 'revoked');

create table delivery (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  text text not null,
  sent_at timestamptz,
  created_at timestamptz not null
);
create table record_entry (
  id uuid primary key,
  verb text not null,
  subject_type text not null,
  subject_id uuid not null,
  account_id uuid,
  roles text[] not null,
  created_at timestamptz not null
);
create index record_entry_subject on record_entry (subject_type, subject_id, id);
`)
}
