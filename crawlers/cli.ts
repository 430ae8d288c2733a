/** `npm run scan`: scans a site from the terminal, with no database and no server. The only place
 * under crawlers/ that reads the environment: CHROMIUM_PATH and LANG. */
import { cliWords } from './cli/cli-words.ts'
import { BadCommand, readLocale, readOptions } from './cli/read-options.ts'

const args = process.argv.slice(2)
const { CHROMIUM_PATH: executablePath, LANG: lang } = process.env
const locale = readLocale(args, lang)
const own = cliWords[locale]

// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on('error', () => process.exit())
process.exitCode = await main()

async function main(): Promise<number> {
  try {
    const options = readOptions(args, locale)
    if (!options) {
      process.stdout.write(own.help)
      return 0
    }
    // Only now: help and refusals need not wait for all that a scan loads.
    const { runScan } = await import('./cli/run-scan.ts')
    if (executablePath) options.request.executablePath = executablePath
    return await runScan(options, process, stopOnSignal())
  } catch (error) {
    if (error instanceof BadCommand) {
      process.stderr.write(`${error.message}\n${own.seeHelp}\n`)
    } else {
      process.stderr.write(`${own.unexpected((error as Error).message)}\n`)
    }
    return 2
  }
}

/** Aborts at the first Ctrl-C (or SIGTERM), and ends everything at the second. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController()
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(2)
    process.stderr.write(`\n${own.stopping}\n`)
    stop.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return stop.signal
}
