import type { QueryInterface } from 'sequelize'

/** Applications and evaluations too may name only a version of the standard that there is. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table application
  add constraint application_standard foreign key (standard) references standard_version (version);
alter table evaluation
  add constraint evaluation_standard foreign key (standard) references standard_version (version);`)
}
