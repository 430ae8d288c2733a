import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freePort } from '#test/free-port.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'curbcut-start-'))
const port = await freePort()
const url = `http://localhost:${port}`

afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** `npm start` on a machine that has nothing, with data kept in a folder of this test. */
async function start(): Promise<{ main: ChildProcess; said: string }> {
  const {
    DATABASE_URL: _mine,
    EMBEDDED_DATABASE: _flag,
    SESSION_SECRET: _secret,
    ENCRYPTION_KEYS: _keys,
    LOOKUP_KEY: _lookup,
    MARK_SIGNING_KEYS: _signing,
    ...rest
  } = process.env
  const main = spawn('node', ['scripts/start.mjs', 'server/main.ts'], {
    env: {
      ...rest,
      NODE_ENV: 'development',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'fatal',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Ctrl-C')) resolve()
    }
    main.stdout!.on('data', hear)
    main.stderr!.on('data', hear)
    main.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  return { main, said }
}

async function stop(main: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(main, 'exit')
  main.kill(signal)
  const [code] = (await exited) as [number | null]
  return code
}

/** Processes that still have our data folder in their environment. */
async function leftOver(): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
      return environment.includes(dataDir) ? [await readFile(`/proc/${pid}/cmdline`, 'utf8')] : []
    }),
  )
  return found.flat()
}

test.skipIf(process.platform !== 'linux')(
  'starts from nothing, keeps its data, recovers from kill -9, and leaves nothing behind',
  async () => {
    const first = await start()
    expect(first.said).toContain('officer@ministry.example')
    expect(first.said).toContain('administrator@agency.example')
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ready: true })
    expect((await fetch(`${url}/healthz`)).status).toBe(200)

    const pid = Number(await readFile(join(dataDir, 'main.lock'), 'utf8'))
    process.kill(pid, 'SIGKILL')
    await once(first.main, 'exit')

    const second = await start()
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ready: true })
    expect(await stop(second.main, 'SIGTERM')).toBe(0)
    expect(await leftOver()).toEqual([])
    expect(await readdir(dataDir)).not.toContain('main.lock')
    expect(await readdir(join(dataDir, 'postgres/cluster'))).not.toContain('postmaster.pid')
  },
)

test('a wrong setting is named, and nothing starts', async () => {
  const main = spawn('node', ['scripts/start.mjs', 'server/main.ts'], {
    env: { ...process.env, NODE_ENV: 'development', PORT: 'eighty', DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  main.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = await once(main, 'exit')
  expect(code).toBe(78)
  expect(said).toContain('PORT')
})
