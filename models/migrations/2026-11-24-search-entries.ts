import type { QueryInterface } from 'sequelize'

/** What is found in consultations. Triggers keep what a row may show in the transaction of whatever
 * changes it; its words are made in JavaScript, which knows Chinese words, by a job soon after. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(table)
  await queryInterface.sequelize.query(functions)
  for (const name of ['comment', 'statement', 'proposal']) {
    await queryInterface.sequelize.query(hiding(name))
  }
  await queryInterface.sequelize.query(triggers)
  await queryInterface.sequelize.query(whatIsThere)
}

const table = `
create table search_entry (
  id uuid primary key,
  kind text not null
    check (kind in ('consultation', 'comment', 'statement', 'proposal', 'answer')),
  consultation_id uuid not null references consultation on delete cascade,
  topic_id uuid references topic on delete set null,
  is_shown boolean not null,
  is_stale boolean not null default true,
  search tsvector,
  created_at timestamptz not null
);
create index search_entry_words on search_entry using gin (search) where is_shown;
create index search_entry_stale on search_entry (id) where is_stale;
create index search_entry_consultation on search_entry (consultation_id);
create index search_entry_topic on search_entry (topic_id);
`

const stands = (row: string) =>
  `(${row}.held_at is null and ${row}.hidden_at is null and ${row}.withdrawn_at is null)`

const entriesOf = {
  comment: (rows: string) => `
insert into search_entry (id, kind, consultation_id, topic_id, is_shown, created_at)
select r.id, 'comment', r.consultation_id, coalesce(thread.topic_id, proposal.topic_id),
  ${stands('r')}, r.created_at
from ${rows} r join thread on thread.id = r.thread_id
left join proposal on proposal.id = thread.proposal_id`,
  statement: (rows: string) => `
insert into search_entry (id, kind, consultation_id, topic_id, is_shown, created_at)
select r.id, 'statement', r.consultation_id, r.topic_id, ${stands('r')}, r.created_at from ${rows} r`,
  proposal: (rows: string) => `
insert into search_entry (id, kind, consultation_id, topic_id, is_shown, created_at)
select r.id, 'proposal', r.consultation_id, r.topic_id, ${stands('r')}, r.created_at from ${rows} r`,
  official_answer: (rows: string) => `
insert into search_entry (id, kind, consultation_id, topic_id, is_shown, created_at)
select r.id, 'answer', r.consultation_id, topic.id, true, r.published_at
from ${rows} r left join topic on r.subject_type = 'topic' and topic.id = r.subject_id`,
  consultation: (rows: string) => `
insert into search_entry (id, kind, consultation_id, topic_id, is_shown, created_at)
select r.id, 'consultation', r.id, null, r.announced_at is not null, r.created_at from ${rows} r`,
}

const functions = `
${Object.entries(entriesOf)
  .map(
    ([name, entries]) => `
create function search_${name}_added() returns trigger language plpgsql as $$ begin
  ${entries('added')};
  return null;
end $$;
create trigger search_added after insert on ${name} referencing new table as added
  for each statement execute function search_${name}_added();`,
  )
  .join('\n')}
create function search_shown() returns trigger language plpgsql as $$ begin
  update search_entry set is_shown = ${stands('new')} where id = new.id;
  return null;
end $$;
create function search_announced() returns trigger language plpgsql as $$ begin
  update search_entry set is_shown = new.announced_at is not null where id = new.id;
  return null;
end $$;
create function search_changed() returns trigger language plpgsql as $$ begin
  update search_entry set is_stale = true where id = new.id;
  return null;
end $$;
create function search_moved() returns trigger language plpgsql as $$ begin
  update search_entry set topic_id = new.topic_id where id = new.id;
  return null;
end $$;
create function search_gone() returns trigger language plpgsql as $$ begin
  delete from search_entry where id = old.id;
  return null;
end $$;
`

const hiding = (name: string) => `
create trigger search_shown after update on ${name} for each row
  when ((old.held_at, old.hidden_at, old.withdrawn_at)
    is distinct from (new.held_at, new.hidden_at, new.withdrawn_at))
  execute function search_shown();
create trigger search_gone after delete on ${name}
  for each row execute function search_gone();
`

const triggers = `
create trigger search_changed after update on comment for each row
  when (old.body is distinct from new.body) execute function search_changed();
create trigger search_changed after update on statement for each row
  when (old.body is distinct from new.body) execute function search_changed();
create trigger search_changed after update on proposal for each row
  when ((old.title, old.body) is distinct from (new.title, new.body))
  execute function search_changed();
create trigger search_moved after update on statement for each row
  when (old.topic_id is distinct from new.topic_id) execute function search_moved();
create trigger search_moved after update on proposal for each row
  when (old.topic_id is distinct from new.topic_id) execute function search_moved();
create trigger search_changed after update on official_answer for each row
  when (old.reasons is distinct from new.reasons) execute function search_changed();
create trigger search_gone after delete on official_answer
  for each row execute function search_gone();
create trigger search_announced after update on consultation for each row
  when (old.announced_at is distinct from new.announced_at) execute function search_announced();
create trigger search_changed after update on consultation for each row
  when ((old.title_zh, old.title_en, old.summary_zh, old.summary_en, old.background_zh,
      old.background_en)
    is distinct from (new.title_zh, new.title_en, new.summary_zh, new.summary_en,
      new.background_zh, new.background_en))
  execute function search_changed();
`

const whatIsThere = Object.entries(entriesOf)
  .map(([name, entries]) => `${entries(name)};`)
  .join('\n')
