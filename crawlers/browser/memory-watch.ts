import { readFile } from 'node:fs/promises'
import type { CDPSession } from 'puppeteer'

/** Most memory that the process of one page may hold, bytes. The limit on its scripts' heap does
 * not count buffers, pictures and what the page's elements take. */
const limitBytes = 1.5 * 1024 ** 3

const everyMs = 500

export interface MemoryWatch {
  /** When a page's process was last ended for its memory; 0 = never. Milliseconds of the clock. */
  endedAt: () => number
  stop: () => void
}

/** Ends processes of pages that hold too much memory. Only where the system says how much (Linux).
 * @param session  of the browser as a whole */
export function watchMemory(session: CDPSession): MemoryWatch {
  let endedAt = 0
  let isLooking = false
  const timer = setInterval(async () => {
    if (isLooking) return
    isLooking = true
    for (const id of await pageProcesses(session)) {
      if ((await residentBytes(id)) < limitBytes) continue
      endedAt = Date.now()
      endProcess(id)
    }
    isLooking = false
  }, everyMs)
  timer.unref()
  if (process.platform !== 'linux') clearInterval(timer)
  return { endedAt: () => endedAt, stop: () => clearInterval(timer) }
}

async function pageProcesses(session: CDPSession): Promise<number[]> {
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  } catch {
    return []
  }
}

async function residentBytes(id: number): Promise<number> {
  try {
    const pages = (await readFile(`/proc/${id}/statm`, 'utf8')).split(' ')[1]
    return Number(pages) * 4096
  } catch {
    return 0
  }
}

function endProcess(id: number) {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}
