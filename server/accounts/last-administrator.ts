import type { Transaction } from 'sequelize'
import { Membership } from '#models/index.ts'
import { Conflict } from '../errors.ts'
import { queryOn } from '../platform/database.ts'

/** Refuses to let an administrator go when nobody would be left who can give a role. Those who ask
 * wait for each other until their transactions end, or the last two would let each other go.
 * @throws {Conflict} `last-administrator` */
export async function refuseLastAdministrator(transaction: Transaction): Promise<void> {
  await queryOn(transaction, 'select pg_advisory_xact_lock(7201128)')
  if (await isOneAdministratorLeft(transaction)) throw new Conflict('last-administrator')
}

/** Whether the ministry has no more than one administrator, to say so before somebody tries. */
export async function isOneAdministratorLeft(transaction?: Transaction): Promise<boolean> {
  const where = { role: 'administrator' as const }
  return (await Membership.count({ where, ...(transaction && { transaction }) })) < 2
}
