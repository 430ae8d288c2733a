import { Agency } from '#models/index.ts'
import { SignInNeeded } from '../errors.ts'
import type { Actor } from './actor.ts'
import { mayListAllAgencies } from './policy.ts'
import { presentAgency } from './present.ts'
import type { AgencyView } from './present.ts'

/** The agencies that the actor can choose from in a form: all for the ministry, else one's own. */
export async function listAgencies(actor: Actor): Promise<AgencyView[]> {
  if (!actor.accountId) throw new SignInNeeded()
  const where = mayListAllAgencies(actor) ? {} : { id: [...actor.agencyIds] }
  const agencies = await Agency.findAll({ where, order: [['code', 'ASC']] })
  return agencies.map(presentAgency)
}
