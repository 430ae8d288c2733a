import type { QueryInterface } from 'sequelize'

/** How often something was asked for, as `rate-limiter-flexible` counts it: the columns, their
 * order and the milliseconds of `expire` are the library's. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limit_expire on rate_limit (expire);
`)
}
