import { ConsultationExtension } from '#models/index.ts'
import type { Consultation, ConsultationForm } from '#models/index.ts'
import { visitor } from '../../accounts/actor.ts'
import type { Actor } from '../../accounts/actor.ts'
import { listOwed } from '../answers/list-owed.ts'
import type { OwedList } from '../answers/list-owed.ts'
import { findConsultation } from '../find-consultation.ts'
import { readOpinionMap } from '../maps/read-opinion-map.ts'
import type { OpinionMapView } from '../maps/read-opinion-map.ts'
import { phaseOf } from '../phase.ts'
import { readPriorities } from '../priorities/read-priorities.ts'
import type { Priorities } from '../priorities/read-priorities.ts'
import { readQuestions } from '../questions/read-questions.ts'
import type { Questions } from '../questions/read-questions.ts'
import { readNumbers, readModerationNumbers } from './report-numbers.ts'
import type { ModerationNumbers, ReportNumbers } from './report-numbers.ts'
import { readTopComments, readTopProposals } from './top-contributions.ts'
import type { TopComment, TopProposal } from './top-contributions.ts'

export interface ExtensionView {
  ofWhat: 'closing' | 'answer'
  /** ISO 8601; from the later of these midnights on it was over. */
  from: string
  to: string
  reason: string
  at: string
}

/** All that is to be told of a consultation, as everybody may read it; null where a way of taking
 * part was not offered. */
export interface ReportView {
  numbers: ReportNumbers
  map: OpinionMapView | null
  questions: Questions | null
  priorities: Priorities | null
  comments: TopComment[]
  proposals: TopProposal[]
  answers: OwedList
  extensions: ExtensionView[]
  moderation: ModerationNumbers
  forms: ConsultationForm[]
  /** The numbers do not change any more. */
  isFinal: boolean
}

/** The report of a consultation: the same for everybody, whoever asks.
 * @throws {NotFound} */
export async function readReport(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<ReportView> {
  const consultation = await findConsultation(actor, code)
  const { id, forms } = consultation
  // Nobody's own answers or votes stand in a report, nor what officers see earlier than others.
  const reader = consultation.announcedAt ? visitor : actor
  const [
    numbers,
    map,
    questions,
    priorities,
    comments,
    proposals,
    answers,
    extensions,
    moderation,
  ] = await Promise.all([
    readNumbers(id),
    forms.includes('statements') ? readOpinionMap(reader, code) : null,
    forms.includes('questions') ? readQuestions(reader, code, now) : null,
    forms.includes('credits') ? readPriorities(reader, code, now) : null,
    forms.includes('threads') ? readTopComments(id) : [],
    forms.includes('proposals') ? readTopProposals(id) : [],
    listOwed(reader, code, now),
    readExtensions(consultation),
    readModerationNumbers(id),
  ])
  const phase = phaseOf(consultation, now)
  return {
    forms,
    numbers,
    map,
    questions,
    priorities,
    comments,
    proposals,
    answers,
    extensions,
    moderation,
    isFinal: phase === 'answered' || phase === 'archived',
  }
}

async function readExtensions({ id }: Consultation): Promise<ExtensionView[]> {
  const found = await ConsultationExtension.findAll({
    where: { consultationId: id },
    order: ['id'],
  })
  return found.map(({ ofWhat, fromAt, toAt, reason, createdAt }) => ({
    ofWhat,
    from: fromAt.toISOString(),
    to: toAt.toISOString(),
    reason,
    at: createdAt.toISOString(),
  }))
}
