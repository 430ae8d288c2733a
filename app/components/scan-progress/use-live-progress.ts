import { useEffect, useState } from 'react'
import type { ScanProgress } from '#server/audits/read-scan-progress.ts'

export interface ReadProgress {
  progress: ScanProgress
  /** UTC. */
  readAt: string
}

/** Follows a scan as it goes on; without a script, the page says what it was when it was sent.
 * @param onOver  called once, when nothing more will change */
export function useLiveProgress(
  scanId: string,
  sent: ReadProgress,
  onOver: () => void,
): ReadProgress {
  const [heard, setHeard] = useState<ReadProgress | null>(null)
  useEffect(() => {
    const source = new EventSource(`/scans/${scanId}/events`)
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const read = JSON.parse(data) as ReadProgress
      setHeard(read)
      if (!read.progress.isOver) return
      source.close()
      onOver()
    })
    return () => source.close()
    // The page that draws this stays the same for one scan.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scanId])
  return heard && heard.readAt > sent.readAt ? heard : sent
}
