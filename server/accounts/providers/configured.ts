import { env } from '../../env.ts'
import { NotFound } from '../../errors.ts'
import type { SignInProvider } from '../../sign-in-providers.ts'

export interface ProviderView {
  id: string
  name: { 'zh-TW': string; en: string }
}

/** The providers that this installation knows, in the order of its configuration. */
export const configuredProviders = (): ProviderView[] => env.OIDC_PROVIDERS.map(presentProvider)

export const presentProvider = (provider: SignInProvider): ProviderView => ({
  id: provider.id,
  name: { 'zh-TW': provider.nameZh, en: provider.nameEn },
})

/** @throws {NotFound} */
export function providerOf(id: string): SignInProvider {
  const provider = env.OIDC_PROVIDERS.find((known) => known.id === id)
  if (!provider) throw new NotFound('provider')
  return provider
}

/** The one address that a provider sends people back to. */
export const backAddress = ({ id }: SignInProvider): URL =>
  new URL(`/sign-in/with/${id}/back`, env.PUBLIC_URL)
