import type { QueryInterface } from 'sequelize'

/** A scan can be of exactly these addresses, instead of what a crawl finds. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(
    `alter table scan add column only_urls text[] check (cardinality(only_urls) > 0)`,
  )
}
