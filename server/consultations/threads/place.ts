import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Paragraph, Proposal, Topic } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { NotFound } from '../../errors.ts'
import type { ThreadPlace } from '../find-thread.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'

/** A place as an address names it: nothing is the whole consultation. */
export interface AskedPlace {
  /** Id. */
  topic?: string | null | undefined
  /** Its number. */
  paragraph?: string | number | null | undefined
  /** Id. */
  proposal?: string | null | undefined
}

export type PlaceKind = 'whole' | 'topic' | 'paragraph' | 'proposal'

export interface PlaceView {
  kind: PlaceKind
  /** What stands in the address: the id, or the number of a paragraph; empty for the whole. */
  key: string
  /** Of a topic; the heading of a paragraph; the title of a proposal. */
  name: Words | null
}

export interface FoundPlace {
  thread: ThreadPlace
  view: PlaceView
}

const whole: FoundPlace = { thread: {}, view: { kind: 'whole', key: '', name: null } }
const isId = (text: string): boolean => z.uuid().safeParse(text).success

/** The place that an address names, in this consultation and in no other.
 * @throws {NotFound} */
export async function findPlace(
  { id: consultationId }: Pick<Consultation, 'id'>,
  { topic, paragraph, proposal }: AskedPlace,
  transaction?: Transaction,
): Promise<FoundPlace> {
  const options = transaction ? { transaction } : {}
  if (topic) {
    const row = isId(topic)
      ? await Topic.findOne({ where: { id: topic, consultationId }, ...options })
      : null
    if (!row) throw new NotFound('topic')
    return placeOfTopic(row)
  }
  if (paragraph) {
    const number = z.coerce.number().int().positive().max(100_000).safeParse(paragraph)
    const row = number.success
      ? await Paragraph.findOne({ where: { number: number.data, consultationId }, ...options })
      : null
    if (!row) throw new NotFound('paragraph')
    return placeOfParagraph(row)
  }
  if (proposal) {
    const row = isId(proposal)
      ? await Proposal.findOne({ where: { id: proposal, consultationId }, ...options })
      : null
    if (!row || row.heldAt || row.hiddenAt) throw new NotFound('proposal')
    return placeOfProposal(row)
  }
  return whole
}

/** Where a thread stands. */
export async function placeOfThread({
  topicId = null,
  paragraphId = null,
  proposalId = null,
}: ThreadPlace): Promise<FoundPlace> {
  if (topicId) return placeOfTopic(await Topic.findByPk(topicId, { rejectOnEmpty: true }))
  if (paragraphId) {
    return placeOfParagraph(await Paragraph.findByPk(paragraphId, { rejectOnEmpty: true }))
  }
  if (proposalId) {
    return placeOfProposal(await Proposal.findByPk(proposalId, { rejectOnEmpty: true }))
  }
  return whole
}

export const placeOfTopic = ({ id, nameZh, nameEn }: Topic): FoundPlace => ({
  thread: { topicId: id },
  view: { kind: 'topic', key: id, name: words(nameZh, nameEn) },
})

export const placeOfParagraph = ({ id, number, heading }: Paragraph): FoundPlace => ({
  thread: { paragraphId: id },
  view: { kind: 'paragraph', key: String(number), name: heading ? words(heading, null) : null },
})

const placeOfProposal = ({ id, title, hiddenAt, heldAt }: Proposal): FoundPlace => ({
  thread: { proposalId: id },
  view: {
    kind: 'proposal',
    key: id,
    name: hiddenAt || heldAt ? null : words(title, null),
  },
})
