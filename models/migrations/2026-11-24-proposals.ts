import type { QueryInterface } from 'sequelize'

/** Similar titles are found by their terms, and a job that tells many people remembers whom it told. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table proposal add column title_terms text[] not null default '{}';
create index proposal_title_terms on proposal using gin (title_terms);
alter table endorsement add column told_at timestamptz;
create index endorsement_untold on endorsement (proposal_id) where told_at is null;
create index proposal_participant on proposal (participant_id, id desc);
`)
}
