import type { Transaction } from 'sequelize'
import { Comment, ContributionDraft, ModerationCase, newId } from '#models/index.ts'
import type { Consultation, Participant } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { findOrCreateThread } from '../find-thread.ts'
import { joinConsultation } from '../join-consultation.ts'
import { maySpeakForOffice, mayTakePart } from '../policy.ts'
import { giveName, unlessTaken } from './choose-name.ts'
import { commentText } from './comment-text.ts'
import { letStand } from './let-stand.ts'
import { draftPlace } from './draft-place.ts'
import { holdComment } from './find-comment.ts'
import { holdReason } from './hold-reason.ts'
import { isNewContributor } from './is-new.ts'
import { findPlace } from './place.ts'
import type { AskedPlace } from './place.ts'
import { speakingOffices } from './reader.ts'

export interface NewComment extends AskedPlace {
  /** Markdown. */
  body: string
  /** The comment it replies to; its place is then that one's. */
  parentId?: string | null
  /** The name that the author wants to go by. */
  name?: string | null
  /** Speaks for the office that asks, not for oneself. */
  asOffice?: boolean
}

export interface PublishedComment {
  id: string
  /** It waits for a moderator. */
  isHeld: boolean
}

/** Says something in a consultation. The same words sent twice, by a double click or a request that
 * was repeated, are one comment.
 * @throws {Invalid} `body` with `comment-empty` | `comment-too-long`; `name` as in chooseName
 * @throws {NotFound} the place or the comment replied to is not in this consultation
 * @throws {Conflict} `comment-not-there` | `conversation-locked`: no reply can be made there;
 *   and see requireOpen and joinConsultation */
export async function publishComment(
  actor: Actor,
  code: string,
  input: NewComment,
  now: Date = new Date(),
): Promise<PublishedComment> {
  authorize(actor, mayTakePart, undefined)
  if (input.asOffice) authorize(actor, maySpeakForOffice, undefined)
  await limit('forms-per-account', actor.accountId)
  return unlessTaken(() =>
    inTransaction(async (transaction) => {
      const consultation = await findConsultation(actor, code, transaction)
      requireOpen(consultation, 'threads', now)
      const body = commentText(input.body)
      const author = input.asOffice
        ? null
        : await joinAs(actor, consultation, input.name, transaction, now)
      const stand = await findStand(consultation, input, transaction)
      const again = author ? await findSame(author, stand, body, now, transaction) : null
      if (again) return { id: again.id, isHeld: again.heldAt !== null }
      const held =
        author &&
        holdReason(consultation, { isNew: await isNewContributor(author, transaction) }, body)
      const comment = await Comment.create(
        {
          ...stand,
          ...(author ? { participantId: author.id } : officeOf(actor, consultation)),
          consultationId: consultation.id,
          body,
          heldAt: held ? now : null,
          createdAt: now,
        },
        { transaction },
      )
      if (held) await openCase(comment, transaction)
      else await letStand(comment, transaction)
      await forgetDraft(actor, consultation, input, transaction)
      await record(actor, 'comment.published', 'comment', comment.id, transaction)
      return { id: comment.id, isHeld: comment.heldAt !== null }
    }),
  )
}

async function joinAs(
  actor: SignedIn,
  consultation: Consultation,
  name: string | null | undefined,
  transaction: Transaction,
  now: Date,
): Promise<Participant> {
  const participant = await joinConsultation(actor, consultation, transaction, now)
  // What one person sends at the same time is taken one after the other.
  await queryOn(transaction, 'select 1 from participant where id = $1 for no key update', [
    participant.id,
  ])
  if (name) await giveName(participant, name, transaction)
  return participant
}

type Stand = Pick<Comment, 'id' | 'threadId' | 'rootId' | 'parentId' | 'depth'>

async function findStand(
  consultation: Consultation,
  { parentId, ...asked }: NewComment,
  transaction: Transaction,
): Promise<Stand> {
  const id = newId()
  if (parentId)
    return below(await holdComment(consultation, parentId, transaction), id, transaction)
  const place = await findPlace(consultation, asked, transaction)
  const thread = await findOrCreateThread(consultation, place.thread, transaction)
  return { id, threadId: thread.id, rootId: id, parentId: null, depth: 0 }
}

async function below(parent: Comment, id: string, transaction: Transaction): Promise<Stand> {
  const root =
    parent.parentId === null
      ? parent
      : await Comment.findByPk(parent.rootId, { rejectOnEmpty: true, transaction })
  const isThere = !parent.hiddenAt && !parent.withdrawnAt && !parent.heldAt && !root.hiddenAt
  if (!isThere) throw new Conflict('comment-not-there')
  if (root.lockedAt) throw new Conflict('conversation-locked')
  const { threadId, rootId, depth } = parent
  return { id, threadId, rootId, parentId: parent.id, depth: depth + 1 }
}

const sameWithinMs = 10 * 60_000

const findSame = (
  { id: participantId }: Participant,
  { threadId, parentId }: Stand,
  body: string,
  now: Date,
  transaction: Transaction,
): Promise<Comment | null> =>
  Comment.findOne({
    where: { participantId, threadId, parentId, body, withdrawnAt: null },
    order: [['id', 'desc']],
    transaction,
  }).then((found) =>
    found && now.getTime() - found.createdAt.getTime() < sameWithinMs ? found : null,
  )

function officeOf(actor: SignedIn, { agencyId }: Consultation) {
  const officeRole = speakingOffices.find((office) => actor.is(office))!
  return { officeAgencyId: agencyId, officeRole }
}

const openCase = (comment: Comment, transaction: Transaction) =>
  ModerationCase.create(
    {
      consultationId: comment.consultationId,
      subjectType: 'comment',
      subjectId: comment.id,
      authorId: comment.participantId,
      openedBy: 'hold',
    },
    { transaction },
  )

const forgetDraft = (
  { accountId }: SignedIn,
  consultation: Consultation,
  input: NewComment,
  transaction: Transaction,
) =>
  ContributionDraft.destroy({
    where: { accountId, place: draftPlace(consultation, input) },
    transaction,
  })
