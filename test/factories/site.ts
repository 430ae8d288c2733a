import { Site } from '#models/index.ts'
import { createAgency } from './agency.ts'
import { next } from './counter.ts'

type Overrides = Partial<Parameters<typeof Site.create>[0]> & {
  /** Whether control of it is proved; default true. */
  proved?: boolean
}

/** A site of a new agency, at an address of its own, unless said otherwise. `origin` sets the start
 * address too. */
export async function createSite({ proved = true, ...overrides }: Overrides = {}): Promise<Site> {
  const origin = String(overrides.origin ?? `https://www${next()}.example.gov.tw`)
  return Site.create({
    agencyId: overrides.agencyId ?? (await createAgency()).id,
    name: `第${next()}網站`,
    origin,
    pathPrefix: '/',
    startUrl: `${origin}/`,
    proofToken: `curbcut-${next()}`,
    ...(proved ? { provedAt: new Date(), provedBy: 'file' as const } : {}),
    ...overrides,
  })
}
