import type { Transaction } from 'sequelize'
import { DataUse, agencyRoles, memberRoles } from '#models/index.ts'
import type { Actor } from './actor.ts'
import type { UsePurpose, UsedField } from './use-purposes.ts'

/** The service itself, where it uses somebody's data without anybody asking. */
export const theService = 'service'

/** Notes for its owner that somebody's data were used; the verb that reads them calls it. Whoever
 * looks at what is their own leaves no note.
 * @param by  who used them; kept as an office, never as a person */
export async function noteUse(
  by: Actor | typeof theService,
  accountId: string,
  purpose: UsePurpose,
  fields: UsedField[],
  transaction: Transaction,
): Promise<void> {
  await noteUses(by, [accountId], purpose, fields, transaction)
}

/** Like `noteUse`, for everybody on a list that was looked at. */
export async function noteUses(
  by: Actor | typeof theService,
  accountIds: string[],
  purpose: UsePurpose,
  fields: UsedField[],
  transaction: Transaction,
): Promise<void> {
  const own = by === theService ? null : by.accountId
  const others = new Set(accountIds.filter((id) => id !== own))
  if (others.size === 0) return
  const { office, agencyId } = officeOf(by)
  await DataUse.bulkCreate(
    [...others].map((accountId) => ({ accountId, office, agencyId, purpose, fields })),
    { transaction },
  )
}

function officeOf(by: Actor | typeof theService): { office: string; agencyId: string | null } {
  if (by === theService) return { office: theService, agencyId: null }
  // The widest office first: the ministry's, in the order of the roles from last to first.
  const office = memberRoles.toReversed().find((role) => by.is(role))
  if (!office) throw new Error('only who holds an office uses the data of others')
  const isOfAgency = agencyRoles.some((role) => role === office)
  const [agencyId = null] = isOfAgency ? [...by.administeredIds, ...by.agencyIds] : []
  return { office, agencyId }
}
