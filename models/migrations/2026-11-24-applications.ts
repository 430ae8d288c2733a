import type { QueryInterface } from 'sequelize'

/** What the way of an application needs besides: which of its days people were told of, what a sample
 * was drawn without (so that it can be drawn again), and how its machine test went. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table application add column due_soon_told_for date;
alter table application add column overdue_told_for date;
alter table evaluation add column proposed jsonb not null default '[]';
alter table evaluation add column skipped jsonb not null default '[]';
alter table evaluation add column machine_tries integer not null default 0;
alter table evaluation add column machine_judged_at timestamptz;
create index evaluation_machine_waiting on evaluation (id)
  where application_id is not null and machine_scan_id is not null and machine_judged_at is null;
`)
}
