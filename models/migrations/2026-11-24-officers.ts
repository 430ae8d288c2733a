import type { QueryInterface } from 'sequelize'

/** What officers have before them: consultations that were not announced yet. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(
    `create index consultation_prepared on consultation (id desc) where announced_at is null`,
  )
}
