import type { Transaction } from 'sequelize'
import type { Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { deleteUploads } from '../../platform/uploads/delete-upload.ts'
import type { JudgedFile } from '../../platform/uploads/judge-file.ts'
import { createUploads, keepBytes } from '../../platform/uploads/keep-upload.ts'
import { holdConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { authorizeToRun } from '../prepare/hold-to-run.ts'
import { consultationDocuments, documentsOf } from './documents.ts'

const documentsAtMost = 20

/** Adds papers to a consultation, until it closes.
 * @throws {Invalid} `documents` with `required` | `documents-many?max=…`
 * @throws {Conflict} `consultation-over` */
export async function addDocuments(
  actor: Actor,
  code: string,
  files: JudgedFile[],
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  if (files.length === 0) throw new Invalid('documents', 'required')
  const kept = await keepBytes(files)
  await inTransaction(async (transaction) => {
    const { id } = await holdUnclosed(actor, code, transaction, now)
    const there = await documentsOf(id, transaction)
    if (there.length + kept.length > documentsAtMost) {
      throw new Invalid('documents', `documents-many?max=${documentsAtMost}`)
    }
    const { purpose } = consultationDocuments
    const owner = { purpose, subjectId: id, uploadedById: actor.accountId }
    await createUploads(kept, owner, transaction)
    await record(actor, 'consultation.documents-added', 'consultation', id, transaction)
  })
}

/** Takes a paper away again, until the consultation closes.
 * @throws {NotFound} also for who takes it away second
 * @throws {Conflict} `consultation-over` */
export async function removeDocument(
  actor: Actor,
  code: string,
  documentId: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  await inTransaction(async (transaction) => {
    const { id } = await holdUnclosed(actor, code, transaction, now)
    const there = await documentsOf(id, transaction)
    if (!there.some((document) => document.id === documentId)) throw new NotFound('document')
    await deleteUploads([documentId], transaction)
    await record(actor, 'consultation.document-removed', 'consultation', id, transaction)
  })
}

async function holdUnclosed(
  actor: Actor,
  code: string,
  transaction: Transaction,
  now: Date,
): Promise<Consultation> {
  const consultation = await holdConsultation(actor, code, transaction)
  const phase = phaseOf(consultation, now)
  if (phase !== 'prepared' && phase !== 'open') throw new Conflict('consultation-over')
  return consultation
}
