import type { QueryInterface } from 'sequelize'

/** What a job still has to tell many people, and how far it has come. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table telling (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  audience jsonb not null,
  kind text not null,
  params jsonb not null,
  after_id uuid,
  created_at timestamptz not null
);
create index telling_consultation on telling (consultation_id);
`)
}
