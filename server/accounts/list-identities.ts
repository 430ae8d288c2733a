import { Identity } from '#models/index.ts'
import { env } from '../env.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { mayLinkIdentities } from './policy.ts'
import { configuredProviders, presentProvider } from './providers/configured.ts'
import type { ProviderView } from './providers/configured.ts'

export interface IdentityView {
  id: string
  /** Null where the provider is no longer one of ours; its issuer says which it was. */
  provider: ProviderView | null
  issuer: string
  linkedAt: string
  lastUsedAt: string
}

/** The identities that open the actor's account, and the providers that could be added. */
export async function listIdentities(
  actor: Actor,
): Promise<{ identities: IdentityView[]; providers: ProviderView[] }> {
  authorize(actor, mayLinkIdentities, undefined)
  const rows = await Identity.findAll({
    where: { accountId: actor.accountId },
    order: [['id', 'ASC']],
  })
  return { identities: rows.map(presentIdentity), providers: configuredProviders() }
}

function presentIdentity({ id, issuer, createdAt, lastUsedAt }: Identity): IdentityView {
  const provider = env.OIDC_PROVIDERS.find((known) => sameIssuer(known.issuer, issuer))
  return {
    id,
    provider: provider ? presentProvider(provider) : null,
    issuer,
    linkedAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
  }
}

// People write addresses with and without the last slash.
const sameIssuer = (one: string, other: string) => new URL(one).href === new URL(other).href
