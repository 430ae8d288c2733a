import { describe, expect, test } from 'vitest'
import { BadCommand, readLocale, readOptions } from '#crawlers/cli/read-options.ts'
import { runCli } from './run-cli.ts'

const read = (...args: string[]) => readOptions(args, 'en')
const messageOf = (args: string[], locale: 'en' | 'zh-TW' = 'en') => {
  try {
    readOptions(args, locale)
  } catch (error) {
    if (error instanceof BadCommand) return error.message
    throw error
  }
  return null
}

const optionsIn = (text: string) =>
  [...new Set(text.match(/--[a-z][a-z-]+/g))].filter((one) => one !== '--silent').toSorted()

describe('a command line', () => {
  test('with an address alone asks for AA of 115.11, as text', () => {
    expect(read('https://example.gov.tw/a')).toMatchObject({
      format: 'text',
      out: null,
      request: {
        startUrl: 'https://example.gov.tw/a',
        standard: '115.11',
        level: 'AA',
        robots: 'keep',
        privateHosts: [],
      },
    })
  })

  test('takes all there is to choose', () => {
    const args =
      'https://x.test/ --pages 5 --depth 0 --minutes 0.5 --level aaa --standard 110.07 --format earl --ignore-robots --concurrency 3 --allow-private a:1 --allow-private b'
    expect(read(...args.split(' '))).toMatchObject({
      format: 'earl',
      request: {
        limits: { pages: 5, depth: 0, minutes: 0.5 },
        level: 'AAA',
        standard: '110.07',
        robots: 'ignore',
        concurrency: 3,
        privateHosts: ['a:1', 'b'],
      },
    })
  })

  test.each([
    ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['http://localhost/', 'localhost:80'],
    ['https://localhost/', 'localhost:443'],
    ['http://[::1]:3000/', '[::1]:3000'],
    ['http://0x7f.1:81/', '127.0.0.1:81'],
  ])('with the loopback address %s allows that very host', (address, host) => {
    expect(read(address)?.request.privateHosts).toEqual([host])
  })

  test.each(['http://10.0.0.1/', 'http://192.168.1.1/', 'http://169.254.169.254/'])(
    'with the private address %s allows nothing by itself',
    (address) => {
      expect(read(address)?.request.privateHosts).toEqual([])
    },
  )

  test.each([
    [[], 'Give the address of the site to scan'],
    [['http://'], 'not a web address'],
    [['file:///etc/passwd'], 'begin with http:// or https://'],
    [['javascript:alert(1)'], 'begin with http:// or https://'],
    [['https://a.test', 'https://b.test'], 'one address only'],
    [['https://a.test', '--list', 'x'], 'not both'],
    [['--list', '/nowhere/list'], '/nowhere/list cannot be read'],
    [['https://a.test', '--pages', '0'], '--pages cannot be “0”'],
    [['https://a.test', '--pages', '1.5'], '--pages cannot be “1.5”'],
    [['https://a.test', '--pages', 'many'], '--pages cannot be “many”'],
    [['https://a.test', '--depth=-1'], '--depth cannot be “-1”'],
    [['https://a.test', '--minutes', 'Infinity'], '--minutes cannot be “Infinity”'],
    [['https://a.test', '--level', 'B'], '--level cannot be “B”. Choose from: A, AA, AAA.'],
    [['https://a.test', '--standard', '2.2'], 'Choose from: 110.07, 115.11.'],
    [['https://a.test', '--format', 'pdf'], 'Choose from: text, html, json, csv, earl.'],
    [['https://a.test', '--lang', 'de'], 'Choose from: zh-TW, en.'],
    [['https://a.test', '--nonsense'], 'There is no option --nonsense.'],
    [['https://a.test', '--pages'], '--pages needs a value.'],
    [['https://a.test', '--ignore-robots=yes'], '--ignore-robots takes no value.'],
    [['https://a.test', '--out', '/nowhere/report.html'], 'The folder /nowhere for --out'],
  ])('%j is refused with a reason', (args, reason) => {
    expect(messageOf(args)).toContain(reason)
    expect(messageOf(args, 'zh-TW')).toMatch(/\p{Script=Han}/u)
  })
})

describe('the language', () => {
  test.each([
    [['--lang', 'en'], 'zh_TW.UTF-8', 'en'],
    [['--lang=zh-TW'], 'C', 'zh-TW'],
    [[], 'zh_TW.UTF-8', 'zh-TW'],
    [[], undefined, 'en'],
    [['--lang', 'de'], 'zh_TW', 'zh-TW'],
  ])('of %j with LANG %s is %s', (args, lang, locale) => {
    expect(readLocale(args, lang)).toBe(locale)
  })
})

test('the help names every option, in both languages', async () => {
  const [english, chinese] = [await runCli(['--help']), await runCli(['--help', '--lang', 'zh-TW'])]
  expect(english.status).toBe(0)
  expect(optionsIn(english.stdout)).toEqual(optionsIn(chinese.stdout))
  expect(optionsIn(english.stdout)).toEqual([
    '--allow-private',
    '--concurrency',
    '--depth',
    '--format',
    '--help',
    '--ignore-robots',
    '--lang',
    '--level',
    '--list',
    '--minutes',
    '--out',
    '--pages',
    '--standard',
  ])
})

test('a bad command line ends with status 2 and leads to the help', async () => {
  const run = await runCli(['--lang', 'zh-TW', 'file:///etc/passwd'])
  expect(run).toMatchObject({ status: 2, stdout: '' })
  expect(run.stderr).toContain('只能檢測以 http:// 或 https:// 開頭的網址')
  expect(run.stderr).toContain('--help')
})
