import type { QueryInterface } from 'sequelize'

/** Proofs of work that were accepted, so that none is accepted twice. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table spent_proof (
  id uuid primary key,
  signature text not null unique,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create index spent_proof_expiry on spent_proof (expires_at);
`)
}
