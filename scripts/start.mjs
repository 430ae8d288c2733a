// Begins everything: `node scripts/start.mjs [--build] [PROGRAM [ARGUMENTS]]`. Runs on any Node >= 20, installs
// what the lockfile says, builds where sources are newer than the build, and hands over to the
// pinned Node, which runs TypeScript as written. Plain JavaScript without dependencies on purpose.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
const given = process.argv.slice(2)
const needsBuild = given[0] === '--build'
const program = needsBuild ? given.slice(1) : given
const say = (text) => process.stderr.write(`${text}\n`)

install()
if (needsBuild) build()
if (program.length > 0) handOver()

function install() {
  const wanted = digest([readFileSync('package-lock.json')])
  if (stamp('node_modules/.curbcut-install') === wanted) return
  say('Installing packages (once; about a minute) …')
  must('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync('node_modules/.curbcut-install', wanted)
}

function build() {
  const wanted = digest(sources().map((path) => `${path}\0${readFileSync(path)}`))
  if (stamp('build/.stamp') === wanted) return
  say('Building …')
  must(pinnedNode(), ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], {
    NODE_ENV: 'production',
  })
  mkdirSync('build', { recursive: true })
  writeFileSync('build/.stamp', wanted)
}

function sources() {
  const folders = ['app', 'server', 'models', 'crawlers', 'public']
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, name)),
  )
  return [
    'package-lock.json',
    'vite.config.ts',
    ...files.filter((path) => statSync(path).isFile()),
  ].sort()
}

function handOver() {
  const child = spawn(pinnedNode(), program, {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
      // What is compiled once begins in two thirds of the time.
      NODE_COMPILE_CACHE: join(root, '.cache/compile'),
    },
  })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {}) // the terminal sends it to the child as well
  // If whoever called us is killed, nobody else tells the child to end.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref()
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

function pinnedNode() {
  const pinned = 'node_modules/.bin/node'
  if (existsSync(pinned)) return join(root, pinned)
  const [major] = process.versions.node.split('.')
  if (Number(major) >= 24) return process.execPath
  say('This machine has no pinned Node from npm: please use Node 24 or newer.')
  process.exit(1)
}

function must(command, commandArgs, environment = {}) {
  const { status } = spawnSync(command, commandArgs, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...environment },
  })
  if (status !== 0) process.exit(status ?? 1)
}

function digest(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

function stamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
