import type { Transaction } from 'sequelize'
import { Assignment, SamplePage, TestResult, testOutcomes, Upload } from '#models/index.ts'
import type { TestOutcome } from '#models/index.ts'
import { criteriaOf } from '#crawlers/rules/standard/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Invalid, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import type { JudgedFile } from '../../platform/uploads/judge-file.ts'
import { createUploads, keepBytes } from '../../platform/uploads/keep-upload.ts'
import { isUuid } from '../uuid.ts'
import { ChangedMeanwhile } from './changed-meanwhile.ts'
import { evidenceOwner } from './evidence.ts'
import { findOwnAssignment } from './find-or-refuse.ts'
import { refuseUnlessOpen, standingOf } from './round.ts'
import { noteText } from './written.ts'

/** What a tester writes for one criterion on one page. */
export interface ResultDraft {
  criterion: string
  outcome: string
  note: string
  /** The version that the tester saw; 0 where nothing was saved yet. */
  version: number
  /** Pictures or recordings to be added. */
  files?: JudgedFile[]
}

const filesAtMost = 10

/** Keeps what a tester found, over what the tester saw and over nothing newer.
 * @returns the version that it now is
 * @throws {NotFound} of who it is not assigned to; a page of another sample
 * @throws {Invalid} `criterion` | `outcome` with `required`; `note` with `tooLong`; `files` with
 *   `documents-many`
 * @throws {Conflict} as `refuseUnlessOpen`
 * @throws {ChangedMeanwhile} */
export async function saveResult(
  actor: Actor,
  assignmentId: string,
  pageId: string,
  draft: ResultDraft,
  now: Date = new Date(),
): Promise<number> {
  const { assignment: own } = await findOwnAssignment(actor, assignmentId)
  const { evaluationId } = own
  const page = isUuid(pageId)
    ? await SamplePage.findOne({ where: { id: pageId, evaluationId } })
    : null
  if (!page) throw new NotFound('page')
  const note = noteText('note', draft.note)
  const outcome = outcomeOf(draft.outcome)
  const kept = await keepBytes(draft.files ?? [])
  return inTransaction(async (transaction) => {
    // Two windows of one tester wait for each other; testers never do.
    await Assignment.findByPk(own.id, { lock: transaction.LOCK.UPDATE, transaction })
    const found = await findOwnAssignment(actor, assignmentId, transaction)
    const { assignment, evaluation } = found
    refuseUnlessOpen(assignment, await standingOf(evaluation, now, transaction), now)
    const asked = criteriaOf(evaluation.standard, evaluation.level)
    const criterion = asked.find(({ number }) => number === draft.criterion)?.number
    if (!criterion || assignment.kind === 'settling') throw new Invalid('criterion', 'required')
    const place = { assignmentId: assignment.id, samplePageId: page.id, criterion }
    const stored = await TestResult.findOne({ where: place, transaction })
    if (stored && stored.version !== draft.version) throw changed(stored)
    const { technology, browser } = assignment
    const values = { outcome, note, technology, browser, savedAt: now }
    const result = stored
      ? await stored.update({ ...values, version: stored.version + 1 }, { transaction })
      : await TestResult.create({ ...place, ...values }, { transaction })
    await refuseTooMany(result.id, kept.length, transaction)
    const owner = { ...evidenceOwner(result.id), uploadedById: actor.accountId }
    await createUploads(kept, owner, transaction)
    return result.version
  })
}

function outcomeOf(text: string): TestOutcome {
  const outcome = testOutcomes.find((known) => known === text)
  if (!outcome) throw new Invalid('outcome', 'test-outcome')
  return outcome
}

const changed = ({ outcome, note, version }: TestResult) =>
  new ChangedMeanwhile({ outcome, words: note, version })

async function refuseTooMany(
  resultId: string,
  more: number,
  transaction: Transaction,
): Promise<void> {
  if (more === 0) return
  const there = await Upload.count({ where: evidenceOwner(resultId), transaction })
  if (there + more > filesAtMost) throw new Invalid('files', `test-files?max=${filesAtMost}`)
}
