import { useEffect, useState } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { Link } from '../link/link.tsx'

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
  const [count, setCount] = useState(0)
  useEffect(() => {
    setCount(0)
    const gone = new AbortController()
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await fetch(address, { signal: gone.signal })
      if (answer.ok) setCount(((await answer.json()) as { count: number }).count)
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
  return (
    <div aria-live="polite" className="new-comments">
      {count > 0 && (
        <Link to={to} className="new-comments__link">
          {t('news', { count })}
        </Link>
      )}
    </div>
  )
}
