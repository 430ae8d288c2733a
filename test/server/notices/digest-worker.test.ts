import { afterEach, expect, test, vi } from 'vitest'
import { Digest, Notice } from '#models/index.ts'
import { env } from '#server/env.ts'
import { beginDigests, deliverMail } from '#server/notices/jobs.ts'
import { notify } from '#server/notices/notify.ts'
import { setNoticeWays } from '#server/notices/set-notice-ways.ts'
import { database, inTransaction } from '#server/platform/database.ts'
import { closeMailTransport } from '#server/platform/mail/index.ts'
import { enqueue, migrateQueue, startWorking } from '#server/platform/queue.ts'
import type { Job } from '#server/platform/queue.ts'
import { startMailServer } from '#test/factories/mail-server.ts'
import { createCitizen } from '#test/factories/people.ts'

const dayMs = 24 * 3_600_000

afterEach(() => {
  closeMailTransport()
  Object.assign(env, { SMTP_URL: undefined })
})

/** Somebody who was told of two things the day before, and waits for the digest of today. */
async function createWaiting(): Promise<void> {
  const reader = await createCitizen()
  await setNoticeWays(reader, { 'scan-finished': 'daily' })
  for (const site of ['One', 'Two']) {
    const params = { site, url: 'https://example.org/scans/1' }
    await inTransaction((transaction) =>
      notify('scan-finished', reader.accountId, params, transaction),
    )
  }
  const createdAt = new Date(Date.now() - dayMs)
  await Notice.update({ createdAt }, { where: { accountId: reader.accountId } })
}

test('digests reach every mailbox whole and once, by a worker whose connection dies in the middle', async () => {
  for (let count = 0; count < 3; count += 1) await createWaiting()
  const server = await startMailServer()
  Object.assign(env, { SMTP_URL: server.url })
  // A sequence keeps counting through what is rolled back: the second digest breaks off, once.
  await database.query(`
    create sequence digests_begun;
    create function die() returns trigger language plpgsql as $$ begin
      if nextval('digests_begun') = 2 then perform pg_terminate_backend(pg_backend_pid()); end if;
      return new;
    end $$;
    create trigger die after insert on delivery for each row execute function die()`)
  const soon = { ...beginDigests, retryDelaySeconds: 1 }
  const jobs = [soon, deliverMail] as unknown as Job<never>[]
  await migrateQueue(jobs)
  await inTransaction((transaction) => enqueue(soon, {}, transaction))
  const worker = await startWorking(jobs)
  try {
    await vi.waitFor(() => expect(server.taken).toHaveLength(3), { timeout: 60_000 })
    // Today's digests were sent: the job that comes once more has nothing to do.
    await inTransaction((transaction) => enqueue(soon, {}, transaction))
    await vi.waitFor(async () => expect(await waitingJobs()).toBe(0), { timeout: 30_000 })
  } finally {
    await worker.stop()
    await server.stop()
    await database.query(
      'drop trigger die on delivery; drop function die; drop sequence digests_begun',
    )
  }
  expect(server.taken).toHaveLength(3)
  expect(new Set(server.taken.flatMap(({ to }) => to)).size).toBe(3)
  for (const { raw } of server.taken) expect(bodyOf(raw)).toMatch(/One[^]*Two/)
  expect(await Digest.count()).toBe(3)
  expect(await Notice.count({ where: { digestId: null } })).toBe(0)
})

const waitingJobs = async (): Promise<number> => {
  const [rows] = await database.query(
    `select count(*)::int as left from queue.job
     where name in ('${beginDigests.name}', '${deliverMail.name}') and state < 'completed'`,
  )
  return (rows as { left: number }[])[0]!.left
}

/** The plain words of a mail, whose parts are in base64 or quoted-printable. */
const bodyOf = (raw: string): string =>
  raw
    .split(/\r?\n\r?\n/)
    .map((part) => part + Buffer.from(part, 'base64').toString('utf8'))
    .join('\n')
