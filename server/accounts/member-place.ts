import { agencyRoles, ministryRoles } from '#models/index.ts'
import type { MemberRole } from '#models/index.ts'
import { Agency } from '#models/index.ts'
import { Invalid, NotFound } from '../errors.ts'

/** Where people hold roles: an agency by its code, or the ministry that runs this service. */
export const ministryPlace = 'ministry'

export interface Place {
  /** Null for the ministry. */
  agency: Agency | null
  agencyId: string | null
}

/** @param place  code of an agency, or `ministry`
 * @throws {NotFound} */
export async function findPlace(place: string): Promise<Place> {
  if (place === ministryPlace) return { agency: null, agencyId: null }
  const agency = await Agency.findOne({ where: { code: place } })
  if (!agency) throw new NotFound('agency')
  return { agency, agencyId: agency.id }
}

/** The roles that can be held in a place. */
export const rolesOf = ({ agencyId }: Pick<Place, 'agencyId'>): readonly MemberRole[] =>
  agencyId === null ? ministryRoles : agencyRoles

/** @throws {Invalid} `role`: `role-unknown` */
export function checkRole(place: Pick<Place, 'agencyId'>, role: string): MemberRole {
  const known = rolesOf(place).find((one) => one === role)
  if (!known) throw new Invalid('role', 'role-unknown')
  return known
}
