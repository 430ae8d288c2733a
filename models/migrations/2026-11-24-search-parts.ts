import type { QueryInterface } from 'sequelize'

/** What officers wrote is found too: the paragraphs of a draft, the questions, the names of topics.
 * They may be shown as soon as their consultation is announced, which the search asks for itself. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(kinds)
  for (const [name, topicId] of Object.entries(parts)) {
    await queryInterface.sequelize.query(triggersOf(name, topicId))
    await queryInterface.sequelize.query(entriesOf(name, topicId, name))
  }
}

const kinds = `
alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check check (kind in (
  'consultation', 'comment', 'statement', 'proposal', 'answer', 'paragraph', 'question', 'topic'));
`

// By the table, which the kind is called after: the topic that it stands in.
const parts = { paragraph: 'null::uuid', question: 'r.topic_id', topic: 'r.id' }

const words = {
  paragraph: (row: string) => `(${row}.heading, ${row}.body)`,
  question: (row: string) => `(${row}.title, ${row}.hint)`,
  topic: (row: string) => `(${row}.name_zh, ${row}.name_en)`,
}

const entriesOf = (name: string, topicId: string, rows: string) => `
insert into search_entry (id, kind, consultation_id, topic_id, is_shown, created_at)
select r.id, '${name}', r.consultation_id, ${topicId}, true, r.created_at from ${rows} r`

const triggersOf = (name: string, topicId: string) => {
  const of = words[name as keyof typeof words]
  return `
create function search_${name}_added() returns trigger language plpgsql as $$ begin
  ${entriesOf(name, topicId, 'added')};
  return null;
end $$;
create trigger search_added after insert on ${name} referencing new table as added
  for each statement execute function search_${name}_added();
create trigger search_changed after update on ${name} for each row
  when (${of('old')} is distinct from ${of('new')}) execute function search_changed();
create trigger search_gone after delete on ${name}
  for each row execute function search_gone();`
}
