import type { QueryInterface } from 'sequelize'

/** Mails get their kind, their language and an HTML form. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table delivery
  add column kind text not null default 'unknown',
  add column locale text not null default 'zh-TW' check (locale in ('zh-TW', 'en')),
  add column html text not null default '';
`)
}
