import { z } from 'zod'
import { ContributionDraft, newId } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { NotFound } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { honestText } from '../../platform/plain-text.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { draftPlace } from './draft-place.ts'
import type { AskedPlace } from './place.ts'

export interface DraftTarget extends AskedPlace {
  /** The comment it would reply to. */
  parentId?: string | null
}

// Longer than a comment may be: what has to be shortened is not lost before.
const lengthAtMost = 20_000
const placeLengthAtMost = 200

/** Keeps what somebody is writing until they send it, on whatever device they go on. Empty text
 * throws the draft away. It can be kept after the closing too: nobody loses what they wrote. */
export async function saveDraft(
  actor: Actor,
  code: string,
  target: DraftTarget,
  body: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('drafts-per-account', actor.accountId)
  const { accountId } = actor
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const place = checkedPlace(draftPlace(consultation, target))
    const text = honestText(body).slice(0, lengthAtMost)
    if (text.trim() === '') {
      await ContributionDraft.destroy({ where: { accountId, place }, transaction })
      return
    }
    await queryOn(
      transaction,
      `insert into contribution_draft
         (id, account_id, consultation_id, place, body, changed_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $6)
       on conflict (account_id, place) do update set body = $5, changed_at = $6`,
      [newId(), accountId, consultation.id, place, text, now],
    )
  })
}

const checkedPlace = (place: string): string => {
  if (!z.string().max(placeLengthAtMost).safeParse(place).success) throw new NotFound('place')
  return place
}

/** What the actor had begun to write there; null where nothing, or nobody is signed in. */
export async function readDraft(
  actor: Actor,
  code: string,
  target: DraftTarget,
): Promise<string | null> {
  if (!actor.accountId) return null
  const consultation = await findConsultation(actor, code)
  const draft = await ContributionDraft.findOne({
    where: { accountId: actor.accountId, place: draftPlace(consultation, target) },
  })
  return draft?.body ?? null
}
