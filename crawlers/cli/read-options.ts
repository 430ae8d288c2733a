import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { describeFailure } from '../failures.ts'
import { reportFiles, reportFormats, type ReportFormat } from '../reports/index.ts'
import { levels, newestStandard, standardVersions } from '../rules/standard/index.ts'
import { parseStartUrl } from '../start-url.ts'
import type { CrawlRequest, Level, Locale } from '../types.ts'
import { cliWords, type CliWords } from './cli-words.ts'

/** What the command line asked for. */
export interface ScanOptions {
  request: CrawlRequest
  format: ReportFormat
  out: string | null
  locale: Locale
}

/** What is wrong with a command line, in the reader's language. */
export class BadCommand extends Error {
  override name = 'BadCommand'
}

const known = {
  list: { type: 'string' },
  pages: { type: 'string' },
  depth: { type: 'string' },
  minutes: { type: 'string' },
  level: { type: 'string' },
  standard: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  concurrency: { type: 'string' },
  'ignore-robots': { type: 'boolean' },
  'allow-private': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

const locales: readonly Locale[] = ['zh-TW', 'en']

/** The reader's language: `--lang`, else the variable LANG, else English. Never fails: it is
 * needed to say what else is wrong. */
export function readLocale(args: readonly string[], lang: string | undefined): Locale {
  const given = args.flatMap((arg, index) =>
    arg === '--lang' ? [args[index + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
  )
  const asked = locales.find((locale) => locale === given.at(-1))
  return asked ?? (/^zh/i.test(lang ?? '') ? 'zh-TW' : 'en')
}

/** Reads a command line.
 * @returns null where the help was asked for
 * @throws {BadCommand} with what is wrong */
export function readOptions(args: readonly string[], locale: Locale): ScanOptions | null {
  const own = cliWords[locale]
  const { values, positionals } = parse(args, own)
  if (values.help) return null
  const choose = <T extends string>(
    option: string,
    value: string | undefined,
    some: readonly T[],
  ) => chosen(own, option, value, some)
  const count = (option: string, value: string | undefined, least: number) =>
    counted(own, option, value, least)
  const standard = choose('--standard', values.standard, standardVersions) ?? newestStandard
  const level = choose<Level>('--level', values.level, levels) ?? 'AA'
  const out = values.out ?? null
  const format = choose('--format', values.format, reportFormats) ?? formatOf(out)
  choose('--lang', values.lang, locales)
  const limits = {
    pages: count('--pages', values.pages, 1) ?? 2000,
    depth: count('--depth', values.depth, 0) ?? 20,
    minutes: counted(own, '--minutes', values.minutes, 0.1, true) ?? 120,
  }
  const concurrency = count('--concurrency', values.concurrency, 1)
  if (out) refuseMissingFolder(out, own)
  const addresses = readAddresses(positionals, values.list, own, locale)
  const [startUrl = ''] = addresses
  return {
    request: {
      startUrl,
      ...(values.list === undefined ? {} : { only: addresses }),
      limits,
      standard,
      level,
      robots: values['ignore-robots'] ? 'ignore' : 'keep',
      privateHosts: [...(values['allow-private'] ?? []), ...addresses.flatMap(loopbackHost)],
      ...(concurrency ? { concurrency } : {}),
      // Pictures are shown in HTML only.
      screenshotsPerRule: format === 'html' ? 5 : 0,
    },
    format,
    out,
    locale,
  }
}

function parse(args: readonly string[], own: CliWords) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new BadCommand(own.unknownOption(option))
    const isFlag = /does not take an argument/.test(message)
    throw new BadCommand(isFlag ? own.valueNotWanted(option) : own.valueMissing(option))
  }
}

function chosen<T extends string>(
  own: CliWords,
  option: string,
  value: string | undefined,
  some: readonly T[],
): T | null {
  if (value === undefined) return null
  const hit = some.find((choice) => choice.toLowerCase() === value.trim().toLowerCase())
  if (!hit) throw new BadCommand(own.notOneOf(option, value, some.join(', ')))
  return hit
}

function counted(
  own: CliWords,
  option: string,
  value: string | undefined,
  least: number,
  mayBeFraction = false,
): number | null {
  if (value === undefined) return null
  const number = Number(value)
  const isFit = value.trim() !== '' && (mayBeFraction || Number.isSafeInteger(number))
  if (!isFit || !Number.isFinite(number) || number < least) {
    throw new BadCommand(own.notANumber(option, value, least))
  }
  return number
}

function formatOf(out: string | null): ReportFormat {
  const extension = path
    .extname(out ?? '')
    .slice(1)
    .toLowerCase()
  return reportFormats.find((format) => reportFiles[format].extension === extension) ?? 'text'
}

function refuseMissingFolder(out: string, own: CliWords) {
  const folder = path.dirname(path.resolve(out))
  const isFolder = existsSync(folder) && statSync(folder).isDirectory()
  if (!isFolder) throw new BadCommand(own.folderMissing(folder))
}

function readAddresses(
  positionals: readonly string[],
  list: string | undefined,
  own: CliWords,
  locale: Locale,
): string[] {
  const [typed, more] = positionals
  if (list !== undefined && typed !== undefined) throw new BadCommand(own.addressAndList)
  if (more !== undefined) throw new BadCommand(own.tooManyAddresses)
  if (list !== undefined) return readList(list, own, locale)
  if (typed === undefined) throw new BadCommand(own.noAddress)
  const parsed = parseStartUrl(typed)
  if ('failure' in parsed) throw new BadCommand(describeFailure(parsed.failure, locale))
  return [parsed.url]
}

function readList(file: string, own: CliWords, locale: Locale): string[] {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new BadCommand(own.listUnreadable(file, (error as Error).message))
  }
  const addresses = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => {
      if (line.trim() === '' || line.trim().startsWith('#')) return []
      const parsed = parseStartUrl(line)
      if ('url' in parsed) return [parsed.url]
      const reason = describeFailure(parsed.failure, locale)
      throw new BadCommand(own.listLine(file, index + 1, reason))
    })
  if (addresses.length === 0) throw new BadCommand(own.listEmpty(file))
  return [...new Set(addresses)]
}

/** Who types a loopback address at their own terminal wants that one, at that port, and no other
 * private host. */
function loopbackHost(address: string): string[] {
  const { hostname, port, protocol } = new URL(address)
  const isLoopback =
    /^127(\.\d+){3}$/.test(hostname) ||
    hostname === '[::1]' ||
    hostname === 'localhost' ||
    hostname.endsWith('.localhost')
  return isLoopback ? [`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`] : []
}
