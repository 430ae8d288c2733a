import type { QueryInterface } from 'sequelize'

/** What the life of a mark leaves behind: which watch and which re-test an event rests on, what was
 * told already, and from which marks a draw was made. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table mark_event add column watch_id uuid references mark_watch;
alter table mark_event add column retest_id uuid references retest;
alter table mark_event add column due_told_at timestamptz;
create index mark_event_due on mark_event (due_on) where due_on is not null;
alter table mark add column renewal_told_at timestamptz;
alter table mark add column expiry_told_at timestamptz;
create index application_renews on application (renews_id) where renews_id is not null;

create table retest_candidate (
  draw_id uuid not null references retest_draw on delete cascade,
  mark_id uuid not null references mark,
  stratum text not null,
  weight double precision not null check (weight > 0),
  primary key (draw_id, mark_id)
);
`)
}
