import type { QueryInterface } from 'sequelize'

/** What the voting on statements needs: a sentence stands in a consultation once; and of a map what
 * everybody sees stands beside what the service alone knows. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
    alter table statement add column text_key text not null;
    create unique index statement_text on statement (consultation_id, text_key)
      where withdrawn_at is null;
    alter table opinion_map add column presented jsonb not null;
    alter table opinion_map add column division jsonb not null;
    -- What everybody sees also depends on what they saw before: the same votes may come again.
    alter table opinion_map drop constraint opinion_map_consultation_id_input_digest_method_key;
  `)
}
