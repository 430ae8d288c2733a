import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { queryPool } from '../../platform/database.ts'
import { renderMarkdown } from '../../platform/markdown.ts'
import type { SafeHtml } from '../../platform/markdown.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { proposalText } from './proposal-text.ts'
import type { ProposalText } from './proposal-text.ts'

export interface SimilarProposal {
  id: string
  title: string
  endorsementCount: number
}

export interface ProposalPreview {
  title: string
  html: SafeHtml
  /** The most similar first. */
  similar: SimilarProposal[]
}

const similarShown = 5
// The share of terms in common (Dice) from which two titles are worth a look.
const similarFrom = 0.3

/** What a proposal would look like, and what was proposed already under a similar title.
 * @param exceptId  the proposal that is being changed
 * @throws {Invalid} `title` | `body`
 * @throws {NotFound | Conflict} see requireOpen */
export async function readProposalPreview(
  actor: Actor,
  code: string,
  input: ProposalText,
  exceptId: string | null = null,
  now: Date = new Date(),
): Promise<ProposalPreview> {
  authorize(actor, mayTakePart, undefined)
  const consultation = await findConsultation(actor, code)
  requireOpen(consultation, 'proposals', now)
  const { title, titleTerms, body } = proposalText(input)
  const except = z.uuid().safeParse(exceptId).success ? exceptId : null
  return {
    title,
    html: renderMarkdown(body),
    similar: await findSimilar(consultation.id, titleTerms, except),
  }
}

async function findSimilar(
  consultationId: string,
  terms: string[],
  exceptId: string | null,
): Promise<SimilarProposal[]> {
  const { rows } = await queryPool(
    `select id, title, endorsement_count as "endorsementCount" from (
       select p.id, p.title, p.endorsement_count,
         2.0 * (select count(*) from unnest(p.title_terms) term where term = any ($2::text[]))
           / (cardinality(p.title_terms) + cardinality($2::text[])) as likeness
       from proposal p
       where p.consultation_id = $1 and p.title_terms && $2::text[]
         and p.held_at is null and p.hidden_at is null and p.withdrawn_at is null
         and p.id is distinct from $3::uuid
     ) found
     where likeness >= ${similarFrom}
     order by likeness desc, id desc limit ${similarShown}`,
    [consultationId, terms, exceptId],
  )
  return rows as SimilarProposal[]
}
