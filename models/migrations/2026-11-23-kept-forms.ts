import type { QueryInterface } from 'sequelize'

/** Forms that wait until whoever sent them has signed in again. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table kept_form (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  fields_sealed text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create index kept_form_account on kept_form (account_id, id);
create index kept_form_expires on kept_form (expires_at);
`)
}
