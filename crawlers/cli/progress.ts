import type { CliWords } from './cli-words.ts'

/** How often a line is written where lines stay, milliseconds. */
const lineEveryMs = 10_000
/** How often the one line on a terminal is written again. */
const redrawEveryMs = 200

interface Terminal {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

export interface Progress {
  show(counts: { planned: number; done: number; failures: number }): void
  /** Ends the updating line, so that what comes next stands below. */
  end(): void
}

/** Shows how far a scan is: on a terminal one line that is written over, elsewhere a line now and
 * then. Needs no clock of its own: pages come often enough. */
export function openProgress(
  terminal: Terminal,
  own: CliWords,
  now: () => number = () => performance.now(),
): Progress {
  const startedMs = now()
  let writtenMs = Number.NEGATIVE_INFINITY
  let latest: string | null = null
  let isOpen = false
  const write = (text: string) => {
    isOpen = terminal.isTTY === true
    terminal.write(isOpen ? `\r\u001B[K${clip(text, terminal.columns ?? 80)}` : `${text}\n`)
    writtenMs = now()
    latest = null
  }
  return {
    show({ planned, done, failures }) {
      const minutes = (now() - startedMs) / 60_000
      const perMinute = minutes > 0 ? Math.round(done / minutes) : 0
      latest = own.progress({ done, found: planned, failures, perMinute })
      if (now() - writtenMs >= (terminal.isTTY ? redrawEveryMs : lineEveryMs)) write(latest)
    },
    end() {
      if (latest) write(latest)
      if (isOpen) terminal.write('\n')
      isOpen = false
    },
  }
}

/** A line that is longer than the terminal cannot be written over. Chinese takes two columns. */
function clip(text: string, columns: number): string {
  let left = columns - 1
  let clipped = ''
  for (const character of text) {
    left -= /[\u1100-\uFFE6]/.test(character) ? 2 : 1
    if (left < 0) break
    clipped += character
  }
  return clipped
}
