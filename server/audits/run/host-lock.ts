import { Client } from 'pg'
import { env } from '../../env.ts'
import { log } from '../../log.ts'

/** The right to scan a host. It lives as long as one connection does, so that PostgreSQL takes it
 * back from a process that dies at any instruction. */
export interface HostLock {
  /** Aborted when the connection broke: somebody else may hold the lock by now. */
  lost: AbortSignal
  release: () => Promise<void>
}

/** @returns null where another scan holds the host */
export async function takeHostLock(host: string): Promise<HostLock | null> {
  const client = new Client({
    connectionString: env.DATABASE_URL,
    application_name: 'curbcut host lock',
    keepAlive: true,
  })
  const lost = new AbortController()
  let released = false
  client.on('error', (error) => log.warn({ err: error }, 'host lock lost'))
  client.on('end', () => released || lost.abort())
  await client.connect()
  const release = async () => {
    released = true
    await client.end()
  }
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      [`scan host ${host}`],
    )
    if (rows[0]?.taken) return { lost: lost.signal, release }
  } catch (error) {
    await release()
    throw error
  }
  await release()
  return null
}
