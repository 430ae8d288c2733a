import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { ProviderView } from '#server/accounts/providers/configured.ts'
import { Button } from '../button/button.tsx'

interface ProviderChoiceProps {
  providers: ProviderView[]
  /** Path of ours to which the sign-in leads. */
  returnTo: string
  purpose: 'signIn' | 'link'
}

/** One way to each provider: links and not forms, because a form may not lead to another site under
 * our Content-Security-Policy. Draws nothing where there is no provider. */
export function ProviderChoice({ providers, returnTo, purpose }: ProviderChoiceProps) {
  const { t } = useTranslation('identities')
  const text = useText()
  if (providers.length === 0) return null
  const query = new URLSearchParams({ to: returnTo })
  return (
    <ul className="govuk-list">
      {providers.map(({ id, name }) => (
        <li key={id}>
          <Button kind="secondary" to={`/sign-in/with/${id}?${query}`}>
            {t(`${purpose}With`, { provider: text(name) })}
          </Button>
        </li>
      ))}
    </ul>
  )
}
