import { z } from 'zod'
import { Comment } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { findConsultation } from '../find-consultation.ts'

// Enough to see what is answered; the whole stands one link away.
const lengthAtMost = 600

/** A comment as a passage to be quoted in Markdown; null where there is none that everybody reads.
 * The address of the form names the comment, so that nobody can put words into a quotation. */
export async function readQuote(actor: Actor, code: string, id: string): Promise<string | null> {
  const consultation = await findConsultation(actor, code)
  if (!z.uuid().safeParse(id).success) return null
  const comment = await Comment.findOne({ where: { id, consultationId: consultation.id } })
  if (!comment || comment.heldAt || comment.hiddenAt || comment.withdrawnAt) return null
  const characters = [...comment.body]
  const text = characters.slice(0, lengthAtMost).join('')
  const end = characters.length > lengthAtMost ? '…' : ''
  const lines = `${text}${end}`.split('\n').map((line) => (line === '' ? '>' : `> ${line}`))
  return `${lines.join('\n')}\n\n`
}
