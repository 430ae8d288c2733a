import { expect, test } from 'vitest'
import { RecordEntry } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { addDocuments, removeDocument } from '#server/consultations/documents/change-documents.ts'
import { listDocuments } from '#server/consultations/documents/list-documents.ts'
import { NotFound } from '#server/errors.ts'
import { openFile } from '#server/open-file.ts'
import { judgeFile } from '#server/platform/uploads/judge-file.ts'
import { createConsultation } from '#test/factories/consultation.ts'
import { createOfficer } from '#test/factories/people.ts'
import { pdf, withSentFile } from '#test/factories/sent-file.ts'

const rule = { types: ['pdf' as const], files: 5, bytes: 1e7 }
const add = async (code: string, copies = 1) => {
  const officer = await createOfficer()
  await withSentFile(pdf, '總說明.pdf', async (sent) => {
    const file = await judgeFile(sent, rule)
    await addDocuments(
      officer,
      code,
      Array.from({ length: copies }, () => file),
    )
  })
}
const get = (id: string) => openFile(visitor, id, new Request('http://curbcut.test/'))

test('a document of a consultation is listed and given out to everybody, until it is removed', async () => {
  const { id, code } = await createConsultation()
  await add(code)
  const [document] = await listDocuments(visitor, code)
  expect(document).toMatchObject({ name: '總說明.pdf', byteSize: pdf.length })
  const answer = await get(document!.id)
  expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true)
  await removeDocument(await createOfficer(), code, document!.id)
  expect(await listDocuments(visitor, code)).toEqual([])
  await expect(get(document!.id)).rejects.toThrow(NotFound)
  const entries = await RecordEntry.findAll({ where: { subjectId: id }, order: ['sequence'] })
  expect(entries.map(({ verb }) => verb)).toEqual([
    'consultation.documents-added',
    'consultation.document-removed',
  ])
})

test('before the announcement nobody but officers and moderators can have it', async () => {
  const consultation = await createConsultation({ phase: 'prepared' })
  await add(consultation.code)
  const [document] = await listDocuments(await createOfficer(), consultation.code)
  await expect(get(document!.id)).rejects.toThrow(NotFound)
  await consultation.update({ announcedAt: new Date() })
  const { headers } = await get(document!.id)
  expect(headers.get('cache-control')).toBe('private, no-store')
})

test('a document of another consultation is not removed', async () => {
  const [mine, other] = [await createConsultation(), await createConsultation()]
  await add(other.code)
  const [document] = await listDocuments(visitor, other.code)
  await expect(removeDocument(await createOfficer(), mine.code, document!.id)).rejects.toThrow(
    NotFound,
  )
})

test('there are twenty at the most, none empty-handed, and none after the closing', async () => {
  const { code } = await createConsultation()
  await add(code, 20)
  await expect(add(code)).rejects.toEqual(
    expect.objectContaining({ field: 'documents', code: 'documents-many?max=20' }),
  )
  await expect(add(code, 0)).rejects.toEqual(expect.objectContaining({ code: 'required' }))
  const closed = await createConsultation({ phase: 'closed' })
  await expect(add(closed.code)).rejects.toEqual(
    expect.objectContaining({ code: 'consultation-over' }),
  )
})
