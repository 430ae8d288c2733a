import type { Transaction } from 'sequelize'
import { Membership, Participant, SignInCode } from '#models/index.ts'
import type { Account } from '#models/index.ts'
import { SignInNeeded } from '../errors.ts'
import { inTransaction, queryOn } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor, SignedIn } from './actor.ts'
import { refuseLastAdministrator } from './last-administrator.ts'
import { lockOwnAccount } from './my-account.ts'
import { sealPerson } from './person.ts'
import { referencesToAccount } from './references.ts'
import { requireFresh } from './require-fresh.ts'

/** Deletes one's own account. Everything about the person goes, in open sessions too; what they did
 * in office stays with the number of an account that tells nothing any more.
 * @throws {Conflict} `last-administrator`: nobody would be left who can give a role
 * @throws {SignInNeeded | FreshSignInNeeded} */
export async function deleteAccount(actor: Actor): Promise<void> {
  if (!actor.accountId) throw new SignInNeeded()
  requireFresh(actor as SignedIn)
  await inTransaction(async (transaction) => {
    const account = await lockOwnAccount(actor, transaction)
    await handInRoles(actor, account.id, transaction)
    // What they said stays, and not the names that they went by.
    await Participant.update({ pseudonym: null }, { where: { accountId: account.id }, transaction })
    await forgetWhatRefersTo(account.id, transaction)
    await forgetPerson(account, transaction)
    await record(actor, 'account.deleted', 'account', account.id, transaction)
  })
}

async function handInRoles(
  actor: Actor,
  accountId: string,
  transaction: Transaction,
): Promise<void> {
  const memberships = await Membership.findAll({ where: { accountId }, transaction })
  if (memberships.some(({ role }) => role === 'administrator')) {
    await refuseLastAdministrator(transaction)
  }
  for (const { id, role, agencyId } of memberships) {
    const before = { role, agencyId }
    await record(actor, 'role.taken', 'membership', id, transaction, { before })
  }
}

async function forgetWhatRefersTo(accountId: string, transaction: Transaction): Promise<void> {
  for (const { table, column, onDelete } of await referencesToAccount(transaction)) {
    if (onDelete === 'stays') continue
    const forget =
      onDelete === 'row' ? `delete from ${table}` : `update ${table} set ${column} = null`
    await queryOn(transaction, `${forget} where ${column} = $1`, [accountId])
  }
}

async function forgetPerson(account: Account, transaction: Transaction): Promise<void> {
  const { emailHash } = account
  if (emailHash) await SignInCode.destroy({ where: { emailHash }, transaction })
  const nothing = { name: null, telephone: null, disability: null, contactNotes: null }
  await account.update(
    {
      emailSealed: null,
      emailHash: null,
      ...sealPerson(nothing),
      locale: 'zh-TW',
      deletedAt: new Date(),
    },
    { transaction },
  )
}
