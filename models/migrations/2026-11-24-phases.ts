import type { QueryInterface } from 'sequelize'

/** Notices of what is coming are given once for each date; and an entry of the record says itself
 * whether its subject is public, so that more can become public without breaking the chain. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table record_entry add column subject_public boolean;
alter table consultation
  add column closing_soon_told_for timestamptz,
  add column answer_soon_told_for date,
  add column answer_overdue_told_for date;
create index consultation_owing on consultation (closes_at)
  where announced_at is not null and answered_at is null;
`)
}
