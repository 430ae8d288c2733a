import type { QueryInterface } from 'sequelize'

/** Staff see which addresses no mail goes to any more, by the mail that found it out, and mails of
 * one kind. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
alter table dead_address
  add column delivery_id uuid references delivery on delete set null;
create index dead_address_delivery on dead_address (delivery_id);
create index delivery_kind on delivery (kind, id desc);
`)
}
