import type { QueryInterface } from 'sequelize'

/** Consultations: what is asked, what people said, what was answered, what was moderated. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(whatIsAsked)
  await queryInterface.sequelize.query(whoTakesPart)
  await queryInterface.sequelize.query(threads)
  await queryInterface.sequelize.query(opinions)
  await queryInterface.sequelize.query(otherForms)
  await queryInterface.sequelize.query(answers)
  await queryInterface.sequelize.query(moderation)
}

const whatIsAsked = `
create table consultation (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  agency_id uuid not null references agency,
  prepared_by_id uuid references account on delete set null,
  title_zh text not null,
  title_en text,
  summary_zh text not null,
  summary_en text,
  background_zh text not null,
  background_en text,
  draft_regulation boolean not null,
  forms text[] not null
    check (forms <@ array['threads', 'statements', 'questions', 'proposals', 'credits']),
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  proposal_threshold integer not null check (proposal_threshold > 0),
  proposal_days integer not null check (proposal_days > 0),
  credits integer not null check (credits > 0),
  hold_first boolean not null,
  hold_links boolean not null,
  announced_at timestamptz,
  opening_told_at timestamptz,
  closing_told_at timestamptz,
  answered_at timestamptz,
  archived_at timestamptz,
  participant_count integer not null default 0 check (participant_count >= 0),
  created_at timestamptz not null,
  check (answered_at is null or announced_at is not null),
  check (archived_at is null or answered_at is not null)
);
create index consultation_announced on consultation (closes_at desc, id desc)
  where announced_at is not null;
create index consultation_agency on consultation (agency_id, closes_at desc, id desc);
create index consultation_opening on consultation (opens_at)
  where announced_at is not null and opening_told_at is null;
create index consultation_closing on consultation (closes_at)
  where announced_at is not null and closing_told_at is null;

create table consultation_extension (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  of_what text not null check (of_what in ('closing', 'answer')),
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  reason text not null,
  by_id uuid references account on delete set null,
  created_at timestamptz not null
);
create unique index consultation_extension_once
  on consultation_extension (consultation_id) where of_what = 'answer';
create index consultation_extension_of on consultation_extension (consultation_id, id);

create table topic (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  parent_id uuid references topic on delete cascade,
  position integer not null,
  name_zh text not null,
  name_en text,
  summary text,
  created_at timestamptz not null
);
create index topic_of on topic (consultation_id, position);
create table paragraph (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  number integer not null check (number > 0),
  heading text,
  body text not null,
  created_at timestamptz not null,
  unique (consultation_id, number)
);
`

const whoTakesPart = `
create table participant (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  account_id uuid references account on delete set null,
  pseudonym text,
  paused_until timestamptz,
  excluded_at timestamptz,
  excluded_note text,
  created_at timestamptz not null,
  unique (consultation_id, account_id),
  check ((excluded_at is null) = (excluded_note is null))
);
create unique index participant_pseudonym on participant (consultation_id, lower(pseudonym));
create index participant_account on participant (account_id, id desc);
create index participant_excluded on participant (consultation_id) where excluded_at is not null;

create table follow (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  consultation_id uuid not null references consultation on delete cascade,
  topic_id uuid references topic on delete cascade,
  comment_id uuid,
  created_at timestamptz not null,
  unique nulls not distinct (account_id, consultation_id, topic_id, comment_id)
);
create index follow_consultation on follow (consultation_id, topic_id, comment_id);
create table contribution_draft (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  consultation_id uuid not null references consultation on delete cascade,
  place text not null,
  body text not null,
  changed_at timestamptz not null,
  created_at timestamptz not null,
  unique (account_id, place)
);
create index contribution_draft_old on contribution_draft (changed_at);
`

const threads = `
create table proposal (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  participant_id uuid not null references participant,
  topic_id uuid references topic on delete set null,
  title text not null,
  body text not null,
  closes_at timestamptz not null,
  threshold integer not null check (threshold > 0),
  endorsement_count integer not null default 0 check (endorsement_count >= 0),
  reached_at timestamptz,
  held_at timestamptz,
  hidden_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null
);
create index proposal_newest on proposal (consultation_id, id desc) where held_at is null;
create index proposal_supported on proposal (consultation_id, endorsement_count desc, id desc)
  where held_at is null;
create table endorsement (
  proposal_id uuid not null references proposal on delete cascade,
  participant_id uuid not null references participant,
  created_at timestamptz not null,
  primary key (proposal_id, participant_id)
);
create index endorsement_participant on endorsement (participant_id);

create table thread (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  topic_id uuid references topic on delete cascade,
  paragraph_id uuid references paragraph on delete cascade,
  proposal_id uuid references proposal on delete cascade,
  comment_count integer not null default 0 check (comment_count >= 0),
  created_at timestamptz not null,
  check (num_nonnulls(topic_id, paragraph_id, proposal_id) <= 1),
  unique nulls not distinct (consultation_id, topic_id, paragraph_id, proposal_id)
);
create table comment (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  thread_id uuid not null references thread on delete cascade,
  root_id uuid not null,
  parent_id uuid references comment on delete cascade,
  depth integer not null check (depth >= 0),
  participant_id uuid references participant,
  office_agency_id uuid references agency,
  office_role text,
  body text not null,
  support_count integer not null default 0 check (support_count >= 0),
  reply_count integer not null default 0 check (reply_count >= 0),
  held_at timestamptz,
  hidden_at timestamptz,
  withdrawn_at timestamptz,
  locked_at timestamptz,
  edited_at timestamptz,
  created_at timestamptz not null,
  check ((participant_id is null) <> (office_agency_id is null)),
  check ((office_agency_id is null) = (office_role is null)),
  check ((parent_id is null) = (root_id = id)),
  check ((parent_id is null) = (depth = 0))
);
create index comment_newest on comment (thread_id, id desc)
  where parent_id is null and held_at is null;
create index comment_supported on comment (thread_id, support_count desc, id desc)
  where parent_id is null and held_at is null;
create index comment_replies on comment (root_id, id) where parent_id is not null and held_at is null;
create index comment_consultation on comment (consultation_id, id desc);
create index comment_participant on comment (participant_id, id desc);
alter table follow add foreign key (comment_id) references comment on delete cascade;
create table revision (
  id uuid primary key,
  comment_id uuid not null references comment on delete cascade,
  body text not null,
  replaced_at timestamptz not null
);
create index revision_comment on revision (comment_id, id);
create table support (
  comment_id uuid not null references comment on delete cascade,
  participant_id uuid not null references participant,
  created_at timestamptz not null,
  primary key (comment_id, participant_id)
);
create index support_participant on support (participant_id);
`

const opinions = `
create table statement (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  participant_id uuid references participant,
  topic_id uuid references topic on delete set null,
  body text not null,
  agree_count integer not null default 0 check (agree_count >= 0),
  disagree_count integer not null default 0 check (disagree_count >= 0),
  pass_count integer not null default 0 check (pass_count >= 0),
  held_at timestamptz,
  hidden_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null
);
create index statement_of on statement (consultation_id, id);
create table vote (
  statement_id uuid not null references statement on delete cascade,
  participant_id uuid not null references participant,
  consultation_id uuid not null references consultation on delete cascade,
  choice smallint not null check (choice in (-1, 0, 1)),
  changed_at timestamptz not null,
  created_at timestamptz not null,
  primary key (statement_id, participant_id)
);
create index vote_participant on vote (participant_id, statement_id);
create index vote_consultation on vote (consultation_id);
create table opinion_map (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  input_digest text not null,
  method text not null,
  participants integer not null,
  votes integer not null,
  result jsonb not null,
  created_at timestamptz not null,
  unique (consultation_id, input_digest, method)
);
create index opinion_map_newest on opinion_map (consultation_id, id desc);
`

const otherForms = `
create table question (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  topic_id uuid references topic on delete set null,
  position integer not null,
  title text not null,
  hint text,
  kind text not null check (kind in ('one', 'several', 'text')),
  created_at timestamptz not null
);
create index question_of on question (consultation_id, position);
create table question_option (
  id uuid primary key,
  question_id uuid not null references question on delete cascade,
  position integer not null,
  label text not null
);
create index question_option_of on question_option (question_id, position);
create table response (
  id uuid primary key,
  question_id uuid not null references question on delete cascade,
  participant_id uuid not null references participant,
  option_ids uuid[] not null,
  words text,
  changed_at timestamptz not null,
  created_at timestamptz not null,
  unique (question_id, participant_id)
);
create index response_participant on response (participant_id);

create table credit_option (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  position integer not null,
  title text not null,
  summary text
);
create index credit_option_of on credit_option (consultation_id, position);
create table ballot (
  participant_id uuid not null references participant,
  option_id uuid not null references credit_option on delete cascade,
  votes integer not null check (votes > 0),
  created_at timestamptz not null,
  primary key (participant_id, option_id)
);
create index ballot_option on ballot (option_id);
`

const answers = `
create table official_answer (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  subject_type text not null
    check (subject_type in ('whole', 'question', 'topic', 'proposal', 'statement')),
  subject_id uuid,
  outcome text not null
    check (outcome in ('adopted', 'partly-adopted', 'under-study', 'refused', 'out-of-scope')),
  reasons text not null,
  agency_id uuid not null references agency,
  by_id uuid references account on delete set null,
  published_at timestamptz not null,
  changed_at timestamptz,
  created_at timestamptz not null,
  check ((subject_type = 'whole') = (subject_id is null)),
  unique nulls not distinct (consultation_id, subject_type, subject_id)
);
create table answer_link (
  answer_id uuid not null references official_answer on delete cascade,
  subject_type text not null check (subject_type in ('comment', 'statement', 'proposal')),
  subject_id uuid not null,
  primary key (answer_id, subject_type, subject_id)
);
create index answer_link_subject on answer_link (subject_id);
create table follow_up (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  answer_id uuid references official_answer on delete set null,
  step text not null check (step in ('drafted', 'decided', 'in-force', 'other')),
  happened_on date not null,
  words text not null,
  by_id uuid references account on delete set null,
  created_at timestamptz not null
);
create index follow_up_of on follow_up (consultation_id, happened_on, id);
`

const moderation = `
create table moderation_case (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  subject_type text not null check (subject_type in ('comment', 'statement', 'proposal', 'participant')),
  subject_id uuid not null,
  author_id uuid references participant,
  opened_by text not null check (opened_by in ('report', 'hold', 'moderator')),
  action text check (action in ('hide', 'keep', 'restore', 'lock', 'unlock', 'pause', 'approve', 'refuse')),
  rule text,
  words text,
  decided_at timestamptz,
  decided_by_id uuid references account on delete set null,
  decided_role text,
  appealed_at timestamptz,
  appeal_words text,
  appeal_outcome text check (appeal_outcome in ('upheld', 'overturned')),
  appeal_words_back text,
  appeal_decided_at timestamptz,
  appeal_decided_by_id uuid references account on delete set null,
  created_at timestamptz not null,
  check ((decided_at is null) = (action is null)),
  check (appealed_at is null or decided_at is not null),
  check ((appeal_decided_at is null) = (appeal_outcome is null)),
  check (appeal_decided_by_id is null or appeal_decided_by_id <> decided_by_id)
);
create unique index moderation_case_open on moderation_case (subject_type, subject_id)
  where decided_at is null;
create index moderation_case_waiting on moderation_case (id)
  where decided_at is null or (appealed_at is not null and appeal_decided_at is null);
create index moderation_case_of on moderation_case (consultation_id, id desc);
create index moderation_case_subject on moderation_case (subject_id, id desc);
create index moderation_case_author on moderation_case (author_id);
create table report (
  id uuid primary key,
  case_id uuid not null references moderation_case on delete cascade,
  account_id uuid references account on delete cascade,
  rule text not null,
  words text,
  created_at timestamptz not null,
  unique (case_id, account_id)
);
create index report_account on report (account_id);
`
