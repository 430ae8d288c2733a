import type { QueryInterface } from 'sequelize'

/** A step that was told can be put right, and everybody sees how it read before. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
    alter table follow_up
      add column changed_at timestamptz,
      add column earlier jsonb not null default '[]'`)
}
