import { OfficialAnswer } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { holdConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { authorizeToRun } from '../prepare/hold-to-run.ts'
import { owedIn } from './owed.ts'
import type { Owed } from './owed.ts'
import { tellEverybody } from './tell-answered.ts'

// So many are named; the page shows all.
const namedAtMost = 5

/** Marks a consultation answered, once nothing on the list is without an answer. Everybody who took
 * part or follows is told.
 * @throws {NotFound}
 * @throws {Conflict} `answer-too-early` | `consultation-answered` | `answers-missing` with the names of
 *   what is missing */
export async function finishAnswering(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  await inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    const phase = phaseOf(consultation, now)
    if (phase === 'prepared' || phase === 'open') throw new Conflict('answer-too-early')
    if (phase !== 'closed') throw new Conflict('consultation-answered')
    const owed = await owedIn(consultation, now, transaction)
    const answers = await OfficialAnswer.findAll({
      where: { consultationId: consultation.id },
      transaction,
    })
    const answered = new Set(
      answers.map(({ subjectType, subjectId }) => `${subjectType} ${subjectId}`),
    )
    const missing = owed.filter(({ kind, id, isOwed }) => isOwed && !answered.has(`${kind} ${id}`))
    if (missing.length > 0) throw new Conflict(missingCode(missing))
    await consultation.update({ answeredAt: now }, { transaction })
    await record(actor, 'consultation.answered', 'consultation', consultation.id, transaction)
    await tellEverybody(consultation, 'consultation-answered', transaction)
  })
}

function missingCode(missing: Owed[]): string {
  const names = missing.slice(0, namedAtMost).flatMap(({ title }) => title ?? [])
  if (names.length === 0) return 'answer-missing-whole'
  const query = new URLSearchParams({ number: String(missing.length) })
  for (const name of names) {
    query.append('missing', name['zh-TW'])
    query.append('missing.en', name.en)
  }
  return `answers-missing?${query}`
}
