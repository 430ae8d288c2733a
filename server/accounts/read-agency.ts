import { Agency } from '#models/index.ts'
import { NotFound } from '../errors.ts'
import type { Actor } from './actor.ts'
import { agenciesAbove } from './agencies-above.ts'
import { mayListMembers, mayManageMembers } from './policy.ts'
import { presentAgency } from './present.ts'
import type { AgencyEntry } from './present.ts'

export interface AgencyDetails extends AgencyEntry {
  oid: string | null
  complaintsEmail: string | null
  marksEmail: string | null
  may: { listMembers: boolean; manageMembers: boolean }
}

/** One agency, with its public contacts. Anybody may read it.
 * @throws {NotFound} */
export async function readAgency(actor: Actor, code: string): Promise<AgencyDetails> {
  const agency = await Agency.findOne({ where: { code } })
  if (!agency) throw new NotFound('agency')
  const above = await agenciesAbove([agency.id])
  const place = { agencyId: agency.id }
  return {
    ...presentAgency(agency),
    kind: agency.kind,
    above: above.get(agency.id) ?? [],
    oid: agency.oid,
    complaintsEmail: agency.complaintsEmail,
    marksEmail: agency.marksEmail,
    may: {
      listMembers: mayListMembers(actor, place),
      manageMembers: mayManageMembers(actor, place),
    },
  }
}
