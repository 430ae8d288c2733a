import { Scan } from '#models/index.ts'
import { log } from '../../log.ts'

const everyMs = 1000

/** Looks every second whether somebody asked to stop the scan, since they do so in another process.
 * @returns a signal that says so, and how to stop looking */
export function watchCancel(scanId: string): { cancelled: AbortSignal; close: () => void } {
  const cancelled = new AbortController()
  let looking = false
  const look = async () => {
    if (looking) return
    looking = true
    try {
      const scan = await Scan.findByPk(scanId, { attributes: ['id', 'cancelRequestedAt'] })
      if (scan?.cancelRequestedAt) cancelled.abort()
    } catch (error) {
      // The next look may succeed; a database that stays away ends the scan where it is written.
      log.warn({ err: error, scanId }, 'could not look whether the scan was cancelled')
    } finally {
      looking = false
    }
  }
  const timer = setInterval(() => void look(), everyMs)
  return { cancelled: cancelled.signal, close: () => clearInterval(timer) }
}
