import type { Actor } from '../../accounts/actor.ts'
import { env } from '../../env.ts'
import { findConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import type { Phase } from '../phase.ts'
import { paragraphsOf } from './change-paragraphs.ts'
import { topicsOf } from './change-topics.ts'
import { authorizeToRun } from './hold-to-run.ts'
import { missingIn } from './missing.ts'
import type { Missing } from './missing.ts'
import { seenOf } from './seen.ts'
import { joinParagraphs } from './split-paragraphs.ts'
import { termsOf } from './terms.ts'
import type { ConsultationTerms } from './terms.ts'
import { textsOf } from './texts.ts'
import type { ConsultationTexts } from './texts.ts'
import { outlineOf, writeOutline } from './topic-outline.ts'

/** Something that can be edited, and what it was when it was read: sent back with the change. */
interface Editable<Value> {
  value: Value
  seen: string
}

export interface PreparationView {
  code: string
  phase: Phase
  isAnnounced: boolean
  texts: Editable<ConsultationTexts>
  terms: Editable<ConsultationTerms>
  /** One topic a line (`topic-outline.ts`). */
  topics: Editable<string> & { count: number }
  draftText: Editable<string> & { count: number }
  /** What keeps it from being announced. */
  missing: Missing[]
  /** Days for which a draft regulation stays open at the least. */
  draftRegulationDays: number
}

/** A consultation as its officers edit it.
 * @throws {NotFound} */
export async function readPreparation(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<PreparationView> {
  authorizeToRun(actor)
  const consultation = await findConsultation(actor, code)
  const topics = await topicsOf(consultation.id)
  const paragraphs = await paragraphsOf(consultation.id)
  return {
    code,
    phase: phaseOf(consultation, now),
    isAnnounced: consultation.announcedAt !== null,
    texts: editable(textsOf(consultation)),
    terms: editable(termsOf(consultation)),
    topics: { ...editable(writeOutline(outlineOf(topics))), count: topics.length },
    draftText: { ...editable(joinParagraphs(paragraphs)), count: paragraphs.length },
    missing: consultation.announcedAt ? [] : await missingIn(consultation, now),
    draftRegulationDays: env.DRAFT_REGULATION_DAYS,
  }
}

const editable = <Value>(value: Value): Editable<Value> => ({ value, seen: seenOf(value) })
