import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { NotFound } from '#server/errors.ts'
import { diskStore } from '#server/platform/file-store/disk-store.ts'
import type { FileStore } from '#server/platform/file-store/file-store.ts'
import { s3Store, StoreFailed } from '#server/platform/file-store/s3-store.ts'
import { judgeFile } from '#server/platform/uploads/judge-file.ts'
import { s3Keys, serveS3 } from '#test/factories/s3-server.ts'
import { pdf, withSentFile } from '#test/factories/sent-file.ts'

const rule = { types: ['pdf'] as const, files: 1, bytes: 1e6 }
const put = (store: FileStore) =>
  withSentFile(pdf, 'a.pdf', async (sent) => store.put(await judgeFile(sent, rule)))

type Bucket = Awaited<ReturnType<typeof serveS3>>
const storeOf = ({ endpoint }: Bucket, more = {}) =>
  s3Store({ endpoint, bucket: 'files', region: 'test', ...s3Keys, retries: 2, ...more })

const stores: Record<string, (work: (store: FileStore) => Promise<void>) => Promise<void>> = {
  disk: async (work) => {
    const folder = await mkdtemp(join('.cache', 'files-'))
    await work(diskStore(folder)).finally(() => rm(folder, { recursive: true }))
  },
  S3: async (work) => {
    await using bucket = await serveS3()
    await work(storeOf(bucket))
  },
}

describe.each(Object.entries(stores))('the store: %s', (_kind, withStore) => {
  test('gives back what it keeps, also a part, and no more after it was deleted', () =>
    withStore(async (store) => {
      const name = await put(store)
      expect((await buffer(await store.get(name))).equals(Buffer.from(pdf))).toBe(true)
      const part = await buffer(await store.get(name, { first: 1, last: 3 }))
      expect(part.toString()).toBe('PDF')
      await store.delete(name)
      await store.delete(name)
      await expect(store.get(name)).rejects.toThrow(NotFound)
    }))

  test('keeps the same bytes many times at once, under names of their own, and lists them all', () =>
    withStore(async (store) => {
      const names = await Promise.all(Array.from({ length: 5 }, () => put(store)))
      const listed = []
      for await (const files of store.list()) listed.push(...files.map(({ name }) => name))
      expect(listed.sort()).toEqual([...new Set(names)].sort())
      expect(listed).toHaveLength(5)
    }))

  test.each(['../secret', '/etc/passwd', 'a', '', '..%2f', '0'.repeat(36)])(
    'knows no name but its own: %j',
    (name) =>
      withStore(async (store) => {
        await expect(store.get(name)).rejects.toThrow(NotFound)
      }),
  )
})

describe('a bucket', () => {
  test('that is out of order for a moment is asked again', async () => {
    await using bucket = await serveS3()
    bucket.faults.push(
      (response) => bucket.fail(response, 503, 'SlowDown'),
      (response) => response.destroy(),
    )
    const name = await put(storeOf(bucket))
    expect((await buffer(await storeOf(bucket).get(name))).length).toBe(pdf.length)
  })

  test('that stays out of order is told of by its own code, without its words', async () => {
    await using bucket = await serveS3()
    const down = (response: Parameters<Bucket['fail']>[0]) => bucket.fail(response, 503, 'SlowDown')
    bucket.faults.push(down, down, down)
    await expect(put(storeOf(bucket))).rejects.toThrow(new StoreFailed('PUT file: 503 SlowDown'))
  })

  test('that does not answer is not waited for', async () => {
    await using bucket = await serveS3()
    bucket.faults.push(() => {})
    const patient = storeOf(bucket, { retries: 0, answerMs: 50 })
    await expect(put(patient)).rejects.toThrow('no answer')
  })

  test('that refuses is not asked again', async () => {
    await using bucket = await serveS3()
    const wrong = storeOf(bucket, { secretAccessKey: 'wrong' })
    await expect(put(wrong)).rejects.toThrow('403 SignatureDoesNotMatch')
    expect(bucket.asked()).toBe(1)
    await expect(put(storeOf(bucket, { bucket: 'others' }))).rejects.toThrow('no such bucket')
  })

  test('that others use too keeps what is theirs', async () => {
    await using bucket = await serveS3()
    bucket.keep('theirs.txt')
    const listed = []
    for await (const files of storeOf(bucket).list()) listed.push(...files)
    expect(listed).toEqual([])
  })
})
