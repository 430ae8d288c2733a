import { execFile } from 'node:child_process'
import { chown, readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'

/** How a program that refuses to run as root is run all the same. */
export interface Guise {
  /** The command that runs the program in it. */
  command: (program: string, args: string[]) => [string, string[]]
  /** Makes a file or folder the program's own. */
  own: (path: string) => Promise<void>
}

const asWeAre: Guise = { command: (program, args) => [program, args], own: async () => {} }

/** In a user namespace, root looks like somebody else from within, and its files like theirs: even
 * a project in a folder that only root can enter stays within reach, and nothing is given away. */
const namespaceFlags = ['--user', '--map-user=1000', '--map-group=1000']
const inNamespace: Guise = {
  command: (program, args) => ['unshare', [...namespaceFlags, program, ...args]],
  own: async () => {},
}

/** The guise for this process and for a folder that may hold data of an earlier run.
 * @throws {Error} where root cannot be anybody else on this machine */
export async function guiseFor(dataDir: string): Promise<Guise> {
  if (process.getuid?.() !== 0) return asWeAre
  const { uid: owner } = await stat(dataDir)
  if (owner === 0 && (await worksHere())) return inNamespace
  return asSomebodyElse()
}

// Containers often forbid namespaces.
const worksHere = (): Promise<boolean> =>
  promisify(execFile)('unshare', [...namespaceFlags, 'true']).then(
    () => true,
    () => false,
  )

/** As `postgres` where the machine knows one, else `nobody`, with the one capability that opens
 * the data folder to them wherever it lies. */
async function asSomebodyElse(): Promise<Guise> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const named = ['postgres', 'nobody'].flatMap((name) => users.filter(([known]) => known === name))
  const [user] = named
  if (!user)
    throw new Error(
      'PostgreSQL does not run as root, and there is no user nobody: set DATABASE_URL.',
    )
  const [uid, gid] = [Number(user[2]), Number(user[3])]
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return {
    command: (program, args) => ['setpriv', [...identity, ...capability, program, ...args]],
    own: (path) => chown(path, uid, gid),
  }
}
