import { open, readFile, rm } from 'node:fs/promises'

/** Says that a folder's data is in use by this process; the lock of a process that no longer
 * lives is taken over.
 * @throws {Error} when a living process holds it */
export async function takeLock(path: string): Promise<{ release: () => Promise<void> }> {
  const holder = Number(await readFile(path, 'utf8').catch(() => '0'))
  if (holder && holder !== process.pid && isOurs(holder, await commandLine(holder))) {
    throw new Error(`Curbcut already runs here (process ${holder}, ${path}).`)
  }
  await rm(path, { force: true })
  const file = await open(path, 'wx')
  await file.write(String(process.pid))
  await file.close()
  return { release: () => rm(path, { force: true }) }
}

function isOurs(pid: number, command: string | null): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // A number may have been given to another program since.
  return command === null || command.includes('main.ts')
}

const commandLine = (pid: number) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
