import type { QueryInterface } from 'sequelize'

/** The versions of the standard that scans and marks may name. What each asks for lies as data in the
 * crawler; a version that comes later is a file there and a row here. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table standard_version (version text primary key);
insert into standard_version (version) values ('110.07'), ('115.11');
alter table scan
  add constraint scan_standard foreign key (standard) references standard_version (version);
alter table mark
  add constraint mark_standard foreign key (standard) references standard_version (version);`)
}
