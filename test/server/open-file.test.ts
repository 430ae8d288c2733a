import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { Upload } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { env } from '#server/env.ts'
import { NotFound } from '#server/errors.ts'
import { decideApplication } from '#server/marks/decisions/decide-application.ts'
import { readMark } from '#server/marks/read-mark.ts'
import { openFile } from '#server/open-file.ts'
import { inTransaction, queryPool } from '#server/platform/database.ts'
import { fileStore } from '#server/platform/file-store/configured-store.ts'
import { deleteBytes, deleteUploads } from '#server/platform/uploads/delete-upload.ts'
import { documents } from '#server/platform/uploads/file-types.ts'
import { judgeFile } from '#server/platform/uploads/judge-file.ts'
import { createUploads, keepBytes } from '#server/platform/uploads/keep-upload.ts'
import { sweepUploads } from '#server/platform/uploads/sweep-uploads.ts'
import { createDecidable } from '#test/factories/decision.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'
import { pdf, withSentFile } from '#test/factories/sent-file.ts'

const rule = { types: documents, files: 5, bytes: 1e7 }
const keepPdf = (name = '審查 "1".pdf') =>
  withSentFile(pdf, name, async (sent) => keepBytes([await judgeFile(sent, rule)]))

const ask = (headers: Record<string, string> = {}) =>
  new Request('http://curbcut.test/', { headers })

async function issueWithPaper() {
  const application = await createDecidable()
  const officer = await createOfficer()
  const { markNumber } = await withSentFile(pdf, '審查 "1".pdf', async (sent) =>
    decideApplication(officer, application.number, {
      outcome: 'issue',
      reason: '符合',
      papers: [await judgeFile(sent, rule)],
    }),
  )
  const [paper] = (await readMark(visitor, markNumber!)).events[0]!.papers
  return { paper: paper!, officer }
}

test('a paper of a decision is on the page of the mark, and everybody can have it', async () => {
  const { paper } = await issueWithPaper()
  expect(paper).toMatchObject({ name: '審查 1.pdf', byteSize: pdf.length })
  const answer = await openFile(visitor, paper.id, ask())
  expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'content-disposition': `attachment; filename="__ 1.pdf"; filename*=UTF-8''${encodeURIComponent('審查 1.pdf')}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'public, max-age=3600',
  })
})

test.each([
  ['bytes=0-3', 206, '%PDF', `bytes 0-3/${pdf.length}`],
  ['bytes=-6', 206, '%%EOF\n', `bytes ${pdf.length - 6}-${pdf.length - 1}/${pdf.length}`],
  [`bytes=${pdf.length}-`, 416, '', `bytes */${pdf.length}`],
  ['bytes=5-2', 416, '', `bytes */${pdf.length}`],
])('a part is given out as asked for: %s', async (range, status, text, contentRange) => {
  const { paper } = await issueWithPaper()
  const answer = await openFile(visitor, paper.id, ask({ Range: range }))
  expect([answer.status, await answer.text()]).toEqual([status, text])
  expect(answer.headers.get('content-range')).toBe(contentRange)
})

test('what the reader has already is not sent again', async () => {
  const { paper } = await issueWithPaper()
  const tag = (await openFile(visitor, paper.id, ask())).headers.get('etag')!
  expect((await openFile(visitor, paper.id, ask({ 'If-None-Match': tag }))).status).toBe(304)
})

test('a file that belongs to nothing yet is its owner’s alone, and no cache keeps it', async () => {
  const owner = await createCitizen()
  const [id] = await inTransaction(async (transaction) =>
    createUploads(
      await keepPdf(),
      { purpose: 'mark-paper', subjectId: null, uploadedById: owner.accountId },
      transaction,
    ),
  )
  const mine = await openFile(owner, id!, ask())
  expect(mine.headers.get('cache-control')).toBe('private, no-store')
  await mine.body?.cancel()
  for (const other of [visitor, await createOfficer()]) {
    await expect(openFile(other, id!, ask())).rejects.toThrow(NotFound)
  }
})

test('a purpose that no room answers for, an id that is none, an unknown one: not found', async () => {
  const [id] = await inTransaction(async (transaction) =>
    createUploads(
      await keepPdf(),
      { purpose: 'unknown', subjectId: crypto.randomUUID(), uploadedById: null },
      transaction,
    ),
  )
  for (const wrong of [id!, '../secret', '', crypto.randomUUID()]) {
    await expect(openFile(visitor, wrong, ask())).rejects.toThrow(NotFound)
  }
})

const ownerless = { purpose: 'mark-paper', subjectId: null, uploadedById: null }
const dayMs = 24 * 3_600_000
const isThere = (name: string) =>
  fileStore.get(name).then(
    async (stream) => (await buffer(stream)).length > 0,
    () => false,
  )

test('deleted bytes go when it is committed, and stay when it is not', async () => {
  const [kept] = await keepPdf()
  const [id] = await inTransaction((transaction) => createUploads([kept!], ownerless, transaction))
  const change = inTransaction(async (transaction) => {
    await deleteUploads([id!], transaction)
    throw new Error('undone')
  })
  await expect(change).rejects.toThrow('undone')
  expect(await Upload.count()).toBe(1)
  await inTransaction((transaction) => deleteUploads([id!], transaction))
  expect(await Upload.count()).toBe(0)
  const { rows } = await queryPool(`select data from queue.job where name = '${deleteBytes.name}'`)
  const [{ data }] = rows as [{ data: { storageNames: string[] } }]
  await deleteBytes.run(data, { signal: new AbortController().signal })
  expect(await isThere(kept!.storageName)).toBe(false)
})

test('the sweep takes orphans of more than a day and nothing else', async () => {
  const [[young], [old], [attached]] = await Promise.all([keepPdf(), keepPdf(), keepPdf()])
  const owner = { ...ownerless, subjectId: crypto.randomUUID() }
  await inTransaction((transaction) => createUploads([attached!], owner, transaction))
  const before = new Date(Date.now() - dayMs - 1000)
  for (const { storageName } of [old!, attached!]) {
    const path = join(env.DATA_DIR, 'files', storageName.slice(0, 2), storageName)
    await utimes(path, before, before)
  }
  const swept = await sweepUploads(new AbortController().signal)
  expect(swept).toMatchObject({ unattached: 0, orphans: 1 })
  const there = [young!, old!, attached!].map(({ storageName }) => isThere(storageName))
  expect(await Promise.all(there)).toEqual([true, false, true])
})

test('the sweep takes what belonged to nothing for a day', async () => {
  const kept = await keepPdf()
  await inTransaction((transaction) => createUploads(kept, ownerless, transaction))
  const { signal } = new AbortController()
  expect(await sweepUploads(signal)).toMatchObject({ unattached: 0 })
  const later = new Date(Date.now() + dayMs + 1000)
  expect(await sweepUploads(signal, later)).toMatchObject({ unattached: 1 })
  expect(await Upload.count()).toBe(0)
})
