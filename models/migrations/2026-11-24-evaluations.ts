import type { QueryInterface } from 'sequelize'

/** The way to a mark (application, sample, tests by people, decision), and what becomes of it
 * afterwards (watching, re-tests). Words of a closed list are checked here where they decide what
 * state something is in. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table application (
  id uuid primary key,
  number text not null unique,
  site_id uuid not null references site,
  agency_id uuid not null references agency,
  scan_id uuid references scan,
  renews_id uuid references mark,
  level text not null check (level in ('A', 'AA', 'AAA')),
  standard text not null,
  site_name text not null,
  origin text not null,
  path_prefix text not null,
  covers text not null default '',
  leaves_out text not null default '',
  statement_url text not null default '',
  contact_sealed text,
  created_by_id uuid references account on delete set null,
  created_at timestamptz not null
);
create index application_site on application (site_id, id desc);
create index application_agency on application (agency_id, id desc);
create table application_event (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  kind text not null check (kind in (
    'submitted', 'documents-accepted', 'machine-passed', 'machine-failed', 'manual-done',
    'testers-done', 'correction-asked', 'corrected', 'issued', 'refused', 'withdrawn'
  )),
  reason text not null default '',
  due_on date,
  by_id uuid references account on delete set null,
  at timestamptz not null,
  check ((kind = 'correction-asked') = (due_on is not null))
);
create index application_event_application on application_event (application_id, id);
create unique index application_event_once on application_event (application_id)
  where kind in ('issued', 'refused', 'withdrawn');
create table self_assessment (
  application_id uuid not null references application on delete cascade,
  code text not null,
  outcome text not null check (outcome in ('passed', 'failed', 'inapplicable')),
  note text not null default '',
  primary key (application_id, code)
);
create table decision (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  outcome text not null check (outcome in ('issue', 'refuse', 'correct')),
  reason text not null,
  criteria jsonb not null default '[]',
  due_on date,
  proposed_by_id uuid references account on delete set null,
  proposed_at timestamptz not null,
  confirmed_by_id uuid references account on delete set null,
  confirmed_at timestamptz,
  dismissed_by_id uuid references account on delete set null,
  dismissed_at timestamptz,
  check (confirmed_at is null or dismissed_at is null)
);
create unique index decision_waiting on decision (application_id)
  where confirmed_at is null and dismissed_at is null;
create index decision_application on decision (application_id, id);

alter table mark alter column scan_id drop not null;
alter table mark alter column issued_by_id drop not null;
alter table mark add column application_id uuid unique references application;
alter table mark add column external_number text unique;
alter table mark add column next_watch_at timestamptz;
create index mark_next_watch on mark (next_watch_at) where next_watch_at is not null;
create index mark_valid_until on mark (valid_until);
create index mark_issued_at on mark (issued_at);
alter table mark_event alter column by_id drop not null;
alter table mark_event add column due_on date;
alter table mark_event add column cause text check (cause in ('watch', 'retest', 'complaint', 'report'));
alter table mark_event drop constraint mark_event_kind_check;
alter table mark_event add constraint mark_event_kind_check check (kind in (
  'issued', 'notice-given', 'notice-answered', 'notice-met', 'review-opened', 'review-closed',
  'suspended', 'suspension-lifted', 'revoked'
));
alter table mark_event add constraint mark_event_due_check
  check ((kind = 'notice-given') = (due_on is not null));

create table retest_draw (
  id uuid primary key,
  year integer not null unique,
  seed text not null,
  share double precision not null check (share > 0 and share <= 1),
  population integer not null check (population >= 0),
  drawn_by_id uuid references account on delete set null,
  drawn_at timestamptz not null
);
create table retest (
  id uuid primary key,
  draw_id uuid not null references retest_draw,
  mark_id uuid not null references mark,
  position integer not null,
  stratum text not null,
  weight double precision not null check (weight > 0),
  outcome text check (outcome in ('passed', 'failed', 'void')),
  reason text not null default '',
  decided_by_id uuid references account on delete set null,
  decided_at timestamptz,
  unique (draw_id, mark_id),
  unique (draw_id, position),
  check ((outcome is null) = (decided_at is null))
);
create index retest_mark on retest (mark_id, id desc);

create table evaluation (
  id uuid primary key,
  application_id uuid unique references application on delete cascade,
  retest_id uuid unique references retest on delete cascade,
  site_id uuid not null references site,
  level text not null check (level in ('A', 'AA', 'AAA')),
  standard text not null,
  scan_id uuid not null references scan,
  machine_scan_id uuid references scan,
  seed text not null,
  random_share double precision not null check (random_share > 0 and random_share <= 1),
  drawn_from integer not null check (drawn_from >= 0),
  unmet jsonb not null default '{}',
  created_at timestamptz not null,
  check (num_nonnulls(application_id, retest_id) = 1)
);
create index evaluation_site on evaluation (site_id, id desc);
create index evaluation_machine_scan on evaluation (machine_scan_id) where machine_scan_id is not null;
create table sample_page (
  id uuid primary key,
  evaluation_id uuid not null references evaluation on delete cascade,
  position integer not null,
  url text not null,
  title text not null default '',
  part text not null check (part in ('structured', 'random')),
  reason text not null,
  note text not null default '',
  process text not null default '',
  added_by_id uuid references account on delete set null,
  created_at timestamptz not null,
  unique (evaluation_id, position)
);
create unique index sample_page_url on sample_page (evaluation_id, md5(url));
create table evaluation_task (
  id uuid primary key,
  evaluation_id uuid not null references evaluation on delete cascade,
  position integer not null,
  text text not null,
  unique (evaluation_id, position)
);
create table assignment (
  id uuid primary key,
  evaluation_id uuid not null references evaluation on delete cascade,
  account_id uuid references account on delete set null,
  kind text not null check (kind in ('manual', 'lived', 'settling')),
  round integer not null check (round >= 1),
  due_on date not null,
  technology text not null default '',
  browser text not null default '',
  assigned_by_id uuid references account on delete set null,
  assigned_at timestamptz not null,
  accepted_at timestamptz,
  declined_at timestamptz,
  conflict text not null default '',
  finished_at timestamptz,
  unique (evaluation_id, account_id, kind, round),
  check (accepted_at is null or declined_at is null)
);
create index assignment_account on assignment (account_id, id desc);
create table test_result (
  id uuid primary key,
  assignment_id uuid not null references assignment on delete cascade,
  sample_page_id uuid not null references sample_page on delete cascade,
  criterion text not null,
  outcome text not null check (outcome in ('passed', 'failed', 'cantTell', 'inapplicable', 'untested')),
  note text not null default '',
  technology text not null default '',
  browser text not null default '',
  version integer not null default 1,
  saved_at timestamptz not null,
  unique (assignment_id, sample_page_id, criterion)
);
create index test_result_page on test_result (sample_page_id, criterion);
create table task_result (
  id uuid primary key,
  assignment_id uuid not null references assignment on delete cascade,
  task_id uuid not null references evaluation_task on delete cascade,
  outcome text not null check (outcome in ('done', 'with-difficulty', 'not-done')),
  words text not null default '',
  technology text not null default '',
  browser text not null default '',
  version integer not null default 1,
  saved_at timestamptz not null,
  unique (assignment_id, task_id)
);
create index task_result_task on task_result (task_id);
create table settlement (
  id uuid primary key,
  evaluation_id uuid not null references evaluation on delete cascade,
  round integer not null,
  sample_page_id uuid not null references sample_page on delete cascade,
  criterion text not null,
  outcome text not null check (outcome in ('passed', 'failed', 'cantTell', 'inapplicable', 'untested')),
  reason text not null,
  by_id uuid references account on delete set null,
  at timestamptz not null,
  unique (evaluation_id, round, sample_page_id, criterion)
);
create index settlement_page on settlement (sample_page_id);

create table mark_watch (
  id uuid primary key,
  mark_id uuid not null references mark,
  scan_id uuid not null unique references scan,
  outcome text check (outcome in ('clean', 'regressed', 'unreachable')),
  new_failures integer not null default 0,
  created_at timestamptz not null,
  judged_at timestamptz,
  check ((outcome is null) = (judged_at is null))
);
create index mark_watch_mark on mark_watch (mark_id, id desc);
create unique index mark_watch_waiting on mark_watch (mark_id) where outcome is null;
`)
}
