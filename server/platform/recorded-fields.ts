import { z } from 'zod'
import { standardVersions } from '#crawlers/rules/standard/index.ts'
import {
  answerOutcomes,
  answerSubjects,
  decisionOutcomes,
  followUpSteps,
  markEventCauses,
  memberRoles,
  proofMethods,
} from '#models/index.ts'
import type { RecordedValues } from '#models/index.ts'

// What may stand under `before` and `after` in the record, which is published and kept for ever. The
// kinds of values are such that no name, address or free text fits into any of them.

const word = <Words extends readonly [string, ...string[]]>(words: Words) => z.enum(words)
const words = (known: readonly string[]) =>
  z.string().refine((text) => text.split(' ').every((one) => known.includes(one)))
const count = z.int().nonnegative()
/** Of something that everybody may look up; never of a person. */
const publicId = z.uuid()
const moment = z.union([z.date(), z.iso.datetime()]).transform((at) => new Date(at).toISOString())

const standardVersion = z.enum(standardVersions)
const levels = ['A', 'AA', 'AAA'] as const

/** The fields of each kind of thing. A change that has others is refused. */
const recordedFields = {
  answer: z.strictObject({
    subject: word(answerSubjects).optional(),
    outcome: word(answerOutcomes).optional(),
  }),
  application: z.strictObject({
    state: word([
      'draft',
      'submitted',
      'machine-test',
      'manual-test',
      'lived-test',
      'correction',
      'decision',
      'issued',
      'refused',
      'withdrawn',
      'lapsed',
    ]).optional(),
    siteId: publicId.optional(),
    level: word(levels).optional(),
    standard: standardVersion.optional(),
    scanId: publicId.optional(),
    dueOn: z.iso.date().optional(),
    outcome: word(decisionOutcomes).optional(),
  }),
  consultation: z.strictObject({
    agencyId: publicId.optional(),
    opensAt: moment.optional(),
    closesAt: moment.optional(),
    /** From then on the answer is overdue. */
    answerBy: moment.optional(),
    /** Names of texts, in one line. */
    changed: words([
      'titleZh',
      'titleEn',
      'summaryZh',
      'summaryEn',
      'backgroundZh',
      'backgroundEn',
    ]).optional(),
    paragraphs: count.optional(),
  }),
  'follow-up': z.strictObject({
    step: word(followUpSteps).optional(),
    happenedOn: z.iso.date().optional(),
  }),
  mark: z.strictObject({
    state: word([
      'valid',
      'expires-soon',
      'under-review',
      'suspended',
      'expired',
      'revoked',
    ]).optional(),
    /** The last day to mend what a notice names. */
    dueOn: z.iso.date().optional(),
    cause: word(markEventCauses).optional(),
    level: word(levels).optional(),
    standard: standardVersion.optional(),
    siteId: publicId.optional(),
    scanId: publicId.optional(),
    validUntil: moment.optional(),
  }),
  membership: z.strictObject({
    role: word(memberRoles).optional(),
    agencyId: publicId.nullable().optional(),
  }),
  scan: z.strictObject({
    state: word(['waiting', 'running', 'cancelling', 'finished', 'cancelled', 'failed']).optional(),
    siteId: publicId.optional(),
    level: word(levels).optional(),
    standard: standardVersion.optional(),
    pages: count.optional(),
    robots: word(['keep', 'ignore']).optional(),
  }),
  site: z.strictObject({
    agencyId: publicId.optional(),
    provedBy: word(proofMethods).nullable().optional(),
  }),
}

type RecordedKind = keyof typeof recordedFields

/** What `before` and `after` may be for a kind of thing; nothing for one that has no fields here. */
export type Recordable<Kind extends string> = Kind extends RecordedKind
  ? z.input<(typeof recordedFields)[Kind]>
  : never

/** Things that everybody can look up by their id; the ids of others are never published. */
export const publicSubjects: ReadonlySet<string> = new Set([
  'agency',
  'consultation',
  'mark',
  'scan',
  'site',
])

/** Those of entries that do not say themselves whether their subject is public. Never changed: their
 * hashes stand. */
export const firstPublicSubjects: ReadonlySet<string> = new Set(['agency', 'mark', 'scan', 'site'])

/** @throws {Error} where a field or a value has no place in the record */
export function recordable(kind: string, values: object | undefined): RecordedValues | null {
  if (values === undefined) return null
  const fields = Object.hasOwn(recordedFields, kind)
    ? recordedFields[kind as RecordedKind]
    : z.strictObject({})
  const parsed = fields.safeParse(values)
  if (parsed.success) return parsed.data as RecordedValues
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`not to be recorded of a ${kind}: ${wrong.join('; ')}`)
}
