import { z } from 'zod'
import { levels } from './levels.ts'

const LocalizedText = z.strictObject({ 'zh-TW': z.string().min(1), en: z.string().min(1) })
const Level = z.enum(levels)
const count = z.int().nonnegative()

/** `2026-11-30`, a day in Taiwan. */
const Day = z.iso.date()

/** `110.07`: year of the Republic of China and month. */
const Version = z.string().regex(/^\d{3}\.\d{2}$/)
const Wcag = z.string().regex(/^\d\.\d$/)

const Named = (number: RegExp) =>
  z.strictObject({ number: z.string().regex(number), name: LocalizedText })

const criterionNumber = z.string().regex(/^\d\.\d\.\d{1,2}$/)

const CriterionData = z.strictObject({
  number: criterionNumber,
  level: Level,
  /** The version of WCAG it came in. */
  since: Wcag,
  /** Its page among W3C's explanations, and its place in their quick reference. */
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: LocalizedText,
  /** What a tester does, in plain words. */
  howToTest: LocalizedText,
})

const CheckCodeData = z.strictObject({
  /** `HM1110100C`: technology, level, criterion, number, and who looks. */
  code: z.string().regex(/^[A-Z]{2}[123]\d{6}[CE]?$/),
  criterion: criterionNumber,
  level: Level,
  by: z.enum(['machine', 'human']),
  description: LocalizedText,
  /** Rules of axe that speak to it, where one clearly fits. */
  rules: z.array(z.string()),
})

/** A file of `versions/`: what a version of the standard adds to the one that it follows, and what it
 * drops. A criterion or code that the older one has already is replaced. */
export const StandardFile = z.strictObject({
  version: Version,
  /** The version that it builds upon. */
  follows: Version.nullable(),
  wcag: Wcag,
  name: LocalizedText,
  inForceFrom: Day,
  /** First and last day on which a mark may be applied for under it; null where there is none. */
  applicationsFrom: Day.nullable(),
  applicationsUntil: Day.nullable(),
  /** How many check codes its publisher counts; we do not hold all of them. */
  published: z.strictObject({ checkCodes: count, machine: count, human: count }),
  drops: z.strictObject({ criteria: z.array(criterionNumber), checkCodes: z.array(z.string()) }),
  principles: z.array(Named(/^\d$/)),
  guidelines: z.array(Named(/^\d\.\d$/)),
  criteria: z.array(CriterionData),
  checkCodes: z.array(CheckCodeData),
})

export type StandardFile = z.infer<typeof StandardFile>

/** A WCAG success criterion (成功準則). */
export type Criterion = z.infer<typeof CriterionData>

/** A check code (檢測碼) of Taiwan's standard. Its level is that of its letters; it is asked for where
 * its criterion is asked for too. */
export type CheckCode = z.infer<typeof CheckCodeData>

/** A principle or guideline of WCAG. */
export type Heading = StandardFile['guidelines'][number]
