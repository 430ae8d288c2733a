import type { QueryInterface } from 'sequelize'

/** Where each mark stands in the status lists. Marks from before get places now, in no order that
 * could be told from outside; what is issued while this runs gets its place when it is first asked. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table status_place (
  mark_id uuid primary key references mark,
  list integer not null check (list > 0),
  place integer not null check (place between 0 and 131071),
  unique (list, place)
);
insert into status_place (mark_id, list, place)
select one.id, 1 + (one.n - 1) / 98304, drawn.place
from (select id, row_number() over (order by random()) as n from mark) one
join (
  select place, row_number() over (order by random()) as n from generate_series(0, 131071) place
) drawn on drawn.n = 1 + (one.n - 1) % 98304;
create index mark_origin on mark (origin, id desc);
`)
}
