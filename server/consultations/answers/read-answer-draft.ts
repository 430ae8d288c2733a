import { AnswerLink, OfficialAnswer } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { env } from '../../env.ts'
import { NotFound } from '../../errors.ts'
import { findConsultation } from '../find-consultation.ts'
import { authorizeToRun } from '../prepare/hold-to-run.ts'
import { seenOf } from '../prepare/seen.ts'
import type { Words } from '../present.ts'
import type { AnswerInput } from './answer-text.ts'
import { pathOfLink } from './find-links.ts'
import { owedIn } from './owed.ts'
import { seenAnswer } from './seen-answer.ts'
import { suggestLinks } from './suggest-links.ts'
import type { SuggestedLink } from './suggest-links.ts'
import type { AskedSubject } from './write-answer.ts'

/** One thing to be answered, as its officer edits the answer. */
export interface AnswerDraft extends AskedSubject {
  title: Words | null
  partOf: Words | null
  isOwed: boolean
  /** The answer as it stands; empty before the first. */
  value: Required<AnswerInput>
  /** What it could answer to, for officers to pick. */
  suggestions: SuggestedLink[]
  /** Sent back with the change; null before the first. */
  seen: string | null
}

/** @throws {NotFound} where nothing of the kind stands on the list of answers */
export async function readAnswerDraft(
  actor: Actor,
  code: string,
  subject: AskedSubject,
  now: Date = new Date(),
): Promise<AnswerDraft> {
  authorizeToRun(actor)
  const consultation = await findConsultation(actor, code)
  const owed = await owedIn(consultation, now)
  const found = owed.find(({ kind, id }) => kind === subject.kind && id === subject.id)
  if (!found) throw new NotFound('answer')
  const { kind, id, title, partOf, isOwed } = found
  const answer = await OfficialAnswer.findOne({
    where: { consultationId: consultation.id, subjectType: kind, subjectId: id },
  })
  const suggestions = await suggestLinks(consultation.id, subject)
  const frame = { kind, id, title, partOf, isOwed, suggestions }
  const empty = { outcome: '', reasons: '', links: '', picked: [] }
  if (!answer) return { ...frame, value: empty, seen: null }
  const links = await AnswerLink.findAll({ where: { answerId: answer.id } })
  const { outcome, reasons } = answer
  const suggested = new Set(suggestions.map((one) => one.id))
  const [picked, others] = [true, false].map((isPicked) =>
    links.filter(({ subjectId }) => suggested.has(subjectId) === isPicked),
  )
  return {
    ...frame,
    value: {
      outcome,
      reasons,
      picked: picked!.map(({ subjectId }) => subjectId),
      links: others!
        // The statement that is answered is answered to in any case.
        .filter(({ subjectId }) => subjectId !== id)
        .map((link) => addressOf(code, link))
        .join('\n'),
    },
    seen: seenOf(
      seenAnswer(
        answer,
        links.map(({ subjectId }) => subjectId),
      ),
    ),
  }
}

const addressOf = (code: string, { subjectType, subjectId }: AnswerLink): string =>
  new URL(
    `/consultations/${code}/${pathOfLink({ kind: subjectType, id: subjectId })}`,
    env.PUBLIC_URL,
  ).href
