import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScanReport } from '#crawlers/reports/index.ts'
import { failingImage, soundPage } from '../../sites/html.ts'
import { type ServedSite, serveSite } from '../../sites/serve-site.ts'
import { runCli } from './run-cli.ts'

let folder: string
let site: ServedSite
let secret: ServedSite
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'curbcut-cli-'))
  secret = await serveSite({ '*': soundPage('秘密', '<p>內部</p>') })
  site = await serveSite({
    '/good/': soundPage('首頁', '<p><a href="two.html">第二頁</a></p>'),
    '/good/two.html': soundPage('第二頁', '<p>內容</p>'),
    '/bad/': soundPage('首頁', `${failingImage}<p><a href="gone.html">不存在</a></p>`),
    '/part/': soundPage('首頁', '<p><a href="gone.html">不存在</a></p>'),
    '/leads-inside/': (_, response) => {
      response.writeHead(302, { location: `${secret.origin}/` }).end()
    },
    '/slow/': soundPage('首頁', '<p><a href="never.html">很慢</a></p>'),
    '/slow/never.html': () => {},
  })
})
afterAll(async () => {
  await site?.close()
  await secret?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the exit status', () => {
  test('is 0 for a site without failures, and nothing but the report is on standard output', async () => {
    const run = await runCli([`${site.origin}/good/`, '--format', 'json', '--level', 'AAA'])
    const report = JSON.parse(run.stdout) as ScanReport
    expect(run.status).toBe(0)
    expect(report.verdict).toMatchObject({ outcome: 'no-failures-found', pagesTested: 2 })
    expect(report.site).toEqual({
      url: `${site.origin}/good/`,
      name: null,
      scope: { origin: site.origin, pathPrefix: '/good/' },
    })
  })

  test('is 1 for a failure, which the report names with its place', async () => {
    const run = await runCli([`${site.origin}/bad/`, '--lang', 'zh-TW'])
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('網站無障礙檢測報告：發現不符合項目')
    expect(run.stdout).toContain('[image-alt] 圖片必須有替代文字')
    expect(run.stdout).toMatch(/gone\.html\n.*404/)
  })

  test('is 2 where a page is missing and nothing failed', async () => {
    const run = await runCli([`${site.origin}/part/`])
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('No failures found, but 1 page was not tested')
  })

  test('is 2 with the reason where nothing answers', async () => {
    const closed = await serveSite({})
    await closed.close()
    const run = await runCli([`${closed.origin}/`])
    expect(run.status).toBe(2)
    expect(run.stderr).toMatch(/The site could not be scanned: .+/)
  })
})

describe('private hosts', () => {
  test('that a redirect leads to are refused, though the one typed is allowed', async () => {
    const run = await runCli([`${site.origin}/leads-inside/`])
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('The site could not be scanned')
    expect(secret.asked).toEqual([])
  })

  test('are reached where the command line names them', async () => {
    const run = await runCli([
      `${site.origin}/leads-inside/`,
      '--allow-private',
      secret.host,
      '--format',
      'json',
    ])
    const report = JSON.parse(run.stdout) as ScanReport
    expect(report.site.scope?.origin).toBe(secret.origin)
    expect(run.status).toBe(0)
  })
})

describe('a list', () => {
  test('is scanned exactly, whatever the pages link to', async () => {
    const list = path.join(folder, 'list.txt')
    await writeFile(list, `\uFEFF# ours\n\n${site.origin}/bad/\r\n${site.origin}/good/two.html\n`)
    const run = await runCli(['--list', list, '--format', 'json'])
    const report = JSON.parse(run.stdout) as ScanReport
    expect(report.pages.map(({ url, foundBy }) => [url, foundBy])).toEqual([
      [`${site.origin}/bad/`, 'list'],
      [`${site.origin}/good/two.html`, 'list'],
    ])
    expect(report.site.scope).toBeNull()
    expect(run.status).toBe(1)
  })

  test('with a bad line is refused before anything is asked', async () => {
    const list = path.join(folder, 'bad-list.txt')
    await writeFile(list, `${site.origin}/good/\nfile:///etc/passwd\n`)
    const before = site.asked.length
    const run = await runCli(['--list', list])
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('line 2: Only addresses that begin with http:// or https://')
    expect(site.asked).toHaveLength(before)
  })
})

test('a report goes into a file, in the format that its name says', async () => {
  const out = path.join(folder, 'report.html')
  const run = await runCli([`${site.origin}/bad/`, '--out', out, '--lang', 'zh-TW'])
  const html = await readFile(out, 'utf8')
  expect(run.stdout).toBe('')
  expect(run.stderr).toContain(`報告已寫入 ${out}`)
  expect(html).toMatch(/^<!doctype html>/)
  expect(html).toContain('src="data:image/')
})

test('progress goes to standard error', async () => {
  const run = await runCli([`${site.origin}/good/`])
  expect(run.stderr).toMatch(/2 of 2 pages done, 0 failures, \d+ pages a minute/)
})

test('Ctrl-C ends the scan cleanly: what was found is written, the rest is untested', async () => {
  let isStopped = false
  const run = await runCli([`${site.origin}/slow/`, '--format', 'json'], (stderr, child) => {
    if (isStopped || !stderr.includes('1 of 2 pages')) return
    isStopped = true
    child.kill('SIGINT')
  })
  const report = JSON.parse(run.stdout) as ScanReport
  expect(run.status).toBe(2)
  expect(report.stopped).toBe('cancelled')
  expect(report.pages.map(({ state, reason }) => [state, reason?.code])).toEqual([
    ['tested', undefined],
    ['untested', 'cancelled'],
  ])
})
