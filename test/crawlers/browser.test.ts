import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openGate } from '#crawlers/gate/gate.ts'
import { launchBrowser } from '#crawlers/browser/launch.ts'
import { openPool, type RunningBrowser } from '#crawlers/browser/pool.ts'
import { soundPage } from '../sites/html.ts'
import { serveSite } from '../sites/serve-site.ts'
import { collect, linksTo } from './collect.ts'

const run = promisify(execFile)
const node = process.execPath
const root = join(import.meta.dirname, '..', '..')

test('a browser that is killed is started anew, and no page is lost', async () => {
  const paths = Array.from({ length: 6 }, (_, index) => `/p${index}`)
  const site = await serveSite({
    '/': soundPage('首頁', linksTo(...paths)),
    ...Object.fromEntries(paths.map((path) => [path, soundPage(path, '<p>內容</p>')])),
  })
  // What other tests of this process share must outlive this one.
  const others = new Set(await browsersOf(process.pid))
  let kills = 0
  const { pages, summary } = await collect(
    site,
    {},
    {
      async onPage({ url }) {
        if (!/\/p[12]$/.test(url)) return
        for (const id of await browsersOf(process.pid)) {
          if (others.has(id)) continue
          process.kill(id, 'SIGKILL')
          kills += 1
        }
      },
    },
  )
  await site.close()
  expect(kills).toBeGreaterThan(0)
  expect(summary).toMatchObject({ pagesTested: 7, pagesUntested: 0 })
  expect(new Set(pages.map(({ url }) => url)).size).toBe(7)
})

test('a browser that has served many pages is replaced once nobody uses it', async () => {
  const gate = await openGate({ privateHosts: [] })
  let launches = 0
  const pool = openPool(() => {
    launches += 1
    return launchBrowser(gate.port)
  }, 2)
  const seen: RunningBrowser[] = []
  for (let use = 0; use < 3; use += 1) await pool.use(async (running) => void seen.push(running))
  expect(launches).toBe(2)
  expect(seen[0]).toBe(seen[1])
  expect(seen[2]).not.toBe(seen[0])
  await pool.close()
  await gate.close()
  expect(seen.map(({ browser }) => browser.connected)).toEqual([false, false, false])
})

test('the browser ends with its parent, even one that is killed', async () => {
  const script = `
    import { openGate } from '#crawlers/gate/gate.ts'
    import { launchBrowser } from '#crawlers/browser/launch.ts'
    const gate = await openGate({ privateHosts: [] })
    const browser = await launchBrowser(gate.port)
    console.log(browser.process().pid)
    setInterval(() => {}, 1000)`
  const parent = spawn(node, ['--input-type=module', '-e', script], { cwd: root })
  const id = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)))
  expect(isRunning(id)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isRunning(id), { timeout: 10_000 }).toBe(false)
})

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'processes that unpack the browser at once do not get in each other’s way',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'curbcut-test-'))
    const script = `
      import { unpackChromium } from '#crawlers/browser/unpack-chromium.ts'
      import { execFileSync } from 'node:child_process'
      const { executable } = await unpackChromium()
      console.log(executable, String(execFileSync(executable, ['--version'])))`
    const starts = Array.from({ length: 2 }, () =>
      run(node, ['--input-type=module', '-e', script], {
        cwd: root,
        env: { ...process.env, TMPDIR: folder },
      }),
    )
    const outputs = await Promise.all(starts)
    for (const { stdout } of outputs) expect(stdout).toMatch(/Chromium \d+/)
    const left = (await readdir(folder)).filter((name) => name.startsWith('curbcut-chromium'))
    expect(left).toHaveLength(1)
    await rm(folder, { recursive: true, force: true })
    expect(existsSync(folder)).toBe(false)
  },
)

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}

/** Browser processes that this process has started. */
async function browsersOf(parent: number): Promise<number[]> {
  const children = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8').catch(() => '')
  const ids = children.split(' ').filter(Boolean).map(Number)
  const isBrowser = await Promise.all(
    ids.map(async (id) =>
      /chrom/i.test(await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
    ),
  )
  return ids.filter((_, index) => isBrowser[index])
}
