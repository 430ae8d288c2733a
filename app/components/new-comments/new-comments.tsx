import { useNavigate, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'

export interface NewCommentsProps {
  /** Tells how many comments are newer than the page. */
  address: string
  /** The page with the newest of them. */
  to: string
  everyMs?: number
}

/** Says that there are new comments, and leaves it to the reader when to see them. Without a script
 * it draws nothing. */
export function NewComments({ address, to, everyMs = 20_000 }: NewCommentsProps) {
  const { t } = useTranslation('threads')
  const [found, setFound] = useState({ address, count: 0 })
  // What was counted for the page before says nothing about this one.
  const count = found.address === address ? found.count : 0
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const gone = new AbortController()
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await fetch(address, { signal: gone.signal })
      if (!answer.ok) return
      const { count: newer } = (await answer.json()) as { count: number }
      setFound({ address, count: newer })
    }
    // What fails now is asked again.
    const lookOrNot = () => void look().catch(() => {})
    const timer = setInterval(lookOrNot, everyMs)
    document.addEventListener('visibilitychange', lookOrNot)
    return () => {
      gone.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', lookOrNot)
    }
  }, [address, everyMs])
  const show = () => {
    navigate(to)
    // Where the reader is there already, going there reads nothing anew.
    revalidate()
  }
  return (
    <div aria-live="polite" className="new-comments">
      {count > 0 && (
        <button type="button" className="new-comments__button" onClick={show}>
          {t('news', { count })}
        </button>
      )}
    </div>
  )
}
