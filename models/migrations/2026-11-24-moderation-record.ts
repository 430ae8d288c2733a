import type { QueryInterface } from 'sequelize'

/** The public record of moderation is read by consultation, the latest decision first. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
    create index moderation_case_decided
      on moderation_case (consultation_id, decided_at desc, id desc)
      include (subject_type, action, rule, appeal_outcome)
      where decided_at is not null;
  `)
}
