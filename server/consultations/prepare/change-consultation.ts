import type { Actor } from '../../accounts/actor.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { holdConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { authorizeToRun, holdUnannounced } from './hold-to-run.ts'
import { requireSeen } from './seen.ts'
import { judgeTerms, termsOf } from './terms.ts'
import type { ConsultationTerms } from './terms.ts'
import { judgeTexts, textNames, textsOf } from './texts.ts'
import type { ConsultationTexts } from './texts.ts'

/** Changes what the consultation says of itself, also after it was announced, until it closes: a slip
 * can be mended, and the record says which text was touched. What was asked stays as it was answered.
 * @param seen  what `readPreparation` said of the texts
 * @throws {Invalid} `required` | `tooLong`
 * @throws {Conflict} `changed-meanwhile` | `consultation-over` */
export async function changeTexts(
  actor: Actor,
  code: string,
  typed: ConsultationTexts,
  seen: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  const texts = judgeTexts(typed)
  await inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    const phase = phaseOf(consultation, now)
    if (phase !== 'prepared' && phase !== 'open') throw new Conflict('consultation-over')
    const before = textsOf(consultation)
    requireSeen(before, seen)
    const changed = textNames.filter((name) => before[name] !== texts[name])
    if (changed.length === 0) return
    await consultation.update(texts, { transaction })
    const { id } = consultation
    await record(actor, 'consultation.texts-changed', 'consultation', id, transaction, {
      after: { changed: changed.join(' ') },
    })
  })
}

/** Changes when and how one can take part. Once announced, people rely on it: from then on the end
 * can only be put off (`extendConsultation`).
 * @throws {Invalid} see `judgeTerms`
 * @throws {Conflict} `changed-meanwhile` | `consultation-announced` */
export async function changeTerms(
  actor: Actor,
  code: string,
  typed: ConsultationTerms,
  seen: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  const terms = judgeTerms(typed, now)
  await inTransaction(async (transaction) => {
    const consultation = await holdUnannounced(actor, code, transaction)
    requireSeen(termsOf(consultation), seen)
    await consultation.update(terms, { transaction })
    const { id } = consultation
    await record(actor, 'consultation.terms-changed', 'consultation', id, transaction)
  })
}
