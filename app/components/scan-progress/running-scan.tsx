import { Form, useRevalidator } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { Button } from '../button/button.tsx'
import { Link } from '../link/link.tsx'
import { ScanProgress } from './scan-progress.tsx'
import { useLiveProgress } from './use-live-progress.ts'
import type { ReadProgress } from './use-live-progress.ts'

interface RunningScanProps {
  scanId: string
  sent: ReadProgress
  mayCancel: boolean
  /** Whether the page asks for itself again where no script runs. */
  refreshes: boolean
  refreshSeconds: number
}

/** A scan under way: followed as it goes, left at will, cancelled by who may. */
export function RunningScan(props: RunningScanProps) {
  const { scanId, sent, mayCancel, refreshes, refreshSeconds } = props
  const { t } = useTranslation('scans')
  const { revalidate } = useRevalidator()
  const { progress, readAt } = useLiveProgress(scanId, sent, revalidate)
  return (
    <section className="section">
      <ScanProgress progress={progress} readAt={readAt} />
      <p>{t('one.requestedNext')}</p>
      <noscript>
        <p>
          {refreshes && t('progress.refreshing', { seconds: refreshSeconds })}{' '}
          <Link to={`/scans/${scanId}${refreshes ? '?refresh=off' : ''}`}>
            {t(refreshes ? 'progress.refreshOff' : 'progress.refreshOn')}
          </Link>
        </p>
      </noscript>
      {mayCancel && (
        <Form method="post" action={`/scans/${scanId}?index`}>
          <p>{t('one.cancelHint')}</p>
          <Button kind="warning">{t('one.cancel')}</Button>
        </Form>
      )}
    </section>
  )
}
