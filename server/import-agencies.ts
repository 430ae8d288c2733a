/** `npm run import:agencies -- FILE`: brings the register of agencies to what a CSV file says. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { importWords } from './accounts/import/import-words.ts'
import type { Locale } from './accounts/import/import-words.ts'

const args = process.argv.slice(2)
const words = importWords[readLocale()]
process.exitCode = await main()

async function main(): Promise<number> {
  const file = readCommand()
  if (file === null) return answer(0, words.help)
  if (file instanceof Error) return answer(2, file.message, words.seeHelp)
  try {
    return await run(file)
  } catch (error) {
    return answer(2, words.unexpected((error as Error).message))
  }
}

function readLocale(): Locale {
  const asked = args.join(' ').match(/--lang[= ](zh-TW|en)\b/)?.[1]
  return (asked ?? (/^zh/i.test(process.env['LANG'] ?? '') ? 'zh-TW' : 'en')) as Locale
}

/** @returns the file; null where the help was asked for; what is wrong with the command */
function readCommand(): string | null | Error {
  const options = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (values.help) return null
    const [file, more] = positionals
    if (file === undefined) return new Error(words.fileMissing)
    return more === undefined ? file : new Error(words.tooManyFiles)
  } catch (error) {
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec((error as Error).message)?.[1] ?? ''
    return new Error(words.unknownOption(option))
  }
}

async function run(file: string): Promise<number> {
  const text = await readText(file)
  if (text instanceof Error) return answer(2, text.message)
  // Only now: the help and a wrong file name need no database.
  const { importAgencies } = await import('./accounts/import/import-agencies.ts')
  const { writeSearchOfAgencies } = await import('./audits/site-search.ts')
  const { database, inTransaction } = await import('./platform/database.ts')
  try {
    const result = await inTransaction(async (transaction) => {
      const imported = await importAgencies(text, transaction)
      await writeSearchOfAgencies(imported.written, transaction)
      return imported
    })
    const { faults, created, changed, unchanged } = result
    if (faults.length === 0) return answer(0, words.done(created, changed, unchanged))
    const lines = faults.map((fault) => words.line(fault.line, words.faults[fault.code](fault)))
    return answer(1, ...lines, words.nothingChanged(faults.length))
  } finally {
    await database.close()
  }
}

async function readText(file: string): Promise<string | Error> {
  const bytes = await readFile(file).catch((error: Error) => error)
  if (bytes instanceof Error) return new Error(words.unreadable(file, bytes.message))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new Error(words.notUtf8(file))
  }
}

/** What was done or asked for goes to standard output, what is wrong to standard error. */
function answer(status: number, ...lines: string[]): number {
  const stream = status === 0 ? process.stdout : process.stderr
  stream.write(`${lines.join('\n')}\n`)
  return status
}
