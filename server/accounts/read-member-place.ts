import type { MemberRole } from '#models/index.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { findPlace, rolesOf } from './member-place.ts'
import { mayListMembers, mayManageMembers } from './policy.ts'
import { presentAgency } from './present.ts'
import type { AgencyView } from './present.ts'
import { roleNames } from './role-names.ts'

export interface MemberPlace {
  /** Null for the ministry that runs this service. */
  agency: AgencyView | null
  /** The roles that can be held here. */
  roles: { role: MemberRole; name: Record<'zh-TW' | 'en', string> }[]
  mayManage: boolean
}

/** Where people hold roles, for somebody who may see them.
 * @param placeCode  code of the agency, or `ministry`
 * @throws {NotFound} there is no such agency */
export async function readMemberPlace(actor: Actor, placeCode: string): Promise<MemberPlace> {
  const place = await findPlace(placeCode)
  authorize(actor, mayListMembers, place)
  return {
    agency: place.agency && presentAgency(place.agency),
    roles: rolesOf(place).map((role) => ({ role, name: roleNames[role] })),
    mayManage: mayManageMembers(actor, place),
  }
}
