import type { QueryInterface } from 'sequelize'

/** The list of who takes part, the newest first. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(
    'create index participant_newest on participant (consultation_id, id desc)',
  )
}
