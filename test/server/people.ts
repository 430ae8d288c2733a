import { visitor } from '#server/accounts/actor.ts'
import type { Actor } from '#server/accounts/actor.ts'
import type { Person } from '#server/accounts/permissions.ts'
import {
  createAdministrator,
  createAgencyAdministrator,
  createCitizen,
  createModerator,
  createOfficer,
  createWebmaster,
} from '#test/factories/people.ts'
import type { World } from './world.ts'

/** Everybody who could ask; those of the site's agency and those of another. */
export const people: Record<Person, (world: World) => Promise<Actor>> = {
  visitor: async () => visitor,
  citizen: createCitizen,
  'own webmaster': (world) => createWebmaster(world.agency.id),
  'foreign webmaster': () => createWebmaster(),
  'own agency administrator': (world) => createAgencyAdministrator(world.agency.id),
  'foreign agency administrator': () => createAgencyAdministrator(),
  tester: async ({ tester }) => tester,
  moderator: createModerator,
  officer: createOfficer,
  administrator: createAdministrator,
}
