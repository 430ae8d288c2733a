import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { ProviderView } from '#server/accounts/providers/configured.ts'
import type { SignInFailure as Reason } from '#server/accounts/providers/sign-in-with-failed.ts'
import { Notice } from '../notice/notice.tsx'

interface SignInFailureProps {
  reason: Reason
  provider: ProviderView
}

/** Why signing in with a provider came to nothing, above the other ways in. */
export function SignInFailure({ reason, provider }: SignInFailureProps) {
  const { t } = useTranslation('identities')
  const name = useText()(provider.name)
  return (
    <Notice kind="warning" announce title={t(`failed.${reason}.title`, { provider: name })}>
      <p>{t(`failed.${reason}.next`, { provider: name })}</p>
    </Notice>
  )
}
