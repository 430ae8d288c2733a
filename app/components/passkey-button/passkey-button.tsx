import { useRef, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { Notice } from '../notice/notice.tsx'
import { askWithPasskey } from './ask-with-passkey.ts'
import type { PasskeyAsk } from './ask-with-passkey.ts'

export interface PasskeyButtonProps extends PasskeyAsk {
  children: ReactNode
}

const neverChanges = () => () => undefined
const knowsPasskeys = () => 'PublicKeyCredential' in globalThis

/** Signs in with a passkey, or makes one. Drawn only where scripts run and the browser knows
 * passkeys; the ways without stand beside it on the page. */
export function PasskeyButton({ children, ...ask }: PasskeyButtonProps) {
  const { t } = useTranslation('security')
  const say = useErrorText()
  const isPossible = useSyncExternalStore(neverChanges, knowsPasskeys, () => false)
  const [error, setError] = useState<string | null>(null)
  const isAsking = useRef(false)
  if (!isPossible) return null

  const press = async () => {
    if (isAsking.current) return
    isAsking.current = true
    setError(null)
    const refusal = await askWithPasskey(ask)
    isAsking.current = false
    setError(refusal)
  }
  return (
    <>
      {error && (
        <Notice kind="failure" title={say(error)} announce>
          <p>{t('passkeys.otherWays')}</p>
        </Notice>
      )}
      <button type="button" className="govuk-button govuk-button--secondary" onClick={press}>
        {children}
      </button>
    </>
  )
}
