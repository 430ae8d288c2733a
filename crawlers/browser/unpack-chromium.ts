import { execFile } from 'node:child_process'
import { chmod, lstat, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where the browser that npm has brought was unpacked to. */
export interface UnpackedChromium {
  executable: string
  /** Libraries that a bare system lacks (nss, expat). */
  libraries: string
  /** Latin fonts, for a system that has none at all. */
  fonts: string
}

/** Unpacks the browser of `@sparticuz/chromium`, once for each version and user of the machine.
 * Any number of processes may do so at once: each unpacks into a folder of its own, which gets its
 * final name in one step. */
export async function unpackChromium(): Promise<UnpackedChromium> {
  // Not by import.meta.resolve, which the runner of the tests lacks.
  const found = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const root = found.slice(0, found.lastIndexOf('build'))
  const entry = join(root, 'build', 'esm', 'index.js')
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(tmpdir(), `curbcut-chromium-${version}-${userInfo().uid}`)
  if (!(await isOurs(folder))) await unpackInto(folder, entry)
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    fonts: join(folder, 'fonts', 'fonts'),
  }
}

/** The folder for temporary files is everybody's: what another user has put there is not run. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null)
  if (!found) return false
  const { uid } = userInfo()
  if (found.isDirectory() && (uid < 0 || found.uid === uid) && (found.mode & 0o022) === 0)
    return true
  throw new Error(`${folder} belongs to somebody else`)
}

async function unpackInto(folder: string, entry: string) {
  const own = await mkdtemp(`${folder}.`)
  try {
    // The package unpacks to the folder for temporary files, and its libraries only where it takes
    // the machine for one of Amazon's; in a process of its own both can be arranged.
    const script = `import c from ${JSON.stringify(entry)}; await c.executablePath()`
    await run(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      timeout: 300_000,
    })
    await chmod(own, 0o700)
    await rename(own, folder)
  } catch (error) {
    await rm(own, { recursive: true, force: true })
    // Another process was quicker.
    if (!(await isOurs(folder))) throw error
  }
}
