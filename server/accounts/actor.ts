import type { MemberRole } from '#models/index.ts'

export type Role = 'visitor' | 'citizen' | MemberRole

interface ActorFacts {
  accountId: string | null
  name: string | null
  roles: Iterable<MemberRole>
  /** Agencies that the person is webmaster of. */
  agencyIds: Iterable<string>
  /** Agencies whose people the person looks after. */
  administeredIds?: Iterable<string>
  /** When the person last proved who they are; null where nobody is signed in. */
  signedInAt?: Date | null
  sessionId?: string | null
  /** The person holds a role of the ministry, which sleeps until a second factor was shown. */
  lacksSecondFactor?: boolean
}

/** Who asks. Everybody is a visitor; who is signed in is a citizen; more comes by membership. */
export class Actor {
  readonly accountId: string | null
  readonly name: string | null
  readonly roles: ReadonlySet<Role>
  readonly agencyIds: ReadonlySet<string>
  readonly administeredIds: ReadonlySet<string>
  readonly signedInAt: Date | null
  readonly sessionId: string | null
  readonly lacksSecondFactor: boolean

  constructor(facts: ActorFacts) {
    this.accountId = facts.accountId
    this.name = facts.name
    this.roles = new Set<Role>([
      'visitor',
      ...(facts.accountId ? ['citizen' as const] : []),
      ...facts.roles,
    ])
    this.agencyIds = new Set(facts.agencyIds)
    this.administeredIds = new Set(facts.administeredIds)
    this.signedInAt = facts.signedInAt ?? null
    this.sessionId = facts.sessionId ?? null
    this.lacksSecondFactor = facts.lacksSecondFactor ?? false
  }

  is(role: Role): boolean {
    return this.roles.has(role)
  }

  /** As webmaster, of this agency itself: neither of those above nor of those below. */
  actsFor(agencyId: string): boolean {
    return this.agencyIds.has(agencyId)
  }

  /** Gives and takes the roles of this agency itself, and gains nothing else by it. */
  administers(agencyId: string): boolean {
    return this.administeredIds.has(agencyId)
  }
}

/** Somebody who is not signed in. */
export const visitor = new Actor({ accountId: null, name: null, roles: [], agencyIds: [] })

/** An actor who is known to be signed in. */
export type SignedIn = Actor & { accountId: string }
