import type { CheckCode, Criterion, Heading, StandardFile } from './schema.ts'
import { compareCriteria } from './order.ts'

/** All that a version of the standard holds, what it has from older ones included. */
export interface Edition {
  file: StandardFile
  principles: Map<string, Heading>
  guidelines: Map<string, Heading>
  /** By number, in their order. */
  criteria: Map<string, Criterion>
  checkCodes: Map<string, CheckCode>
}

/** Puts what a version adds upon what it follows.
 * @throws {Error} where the two do not fit, or the version is not whole */
export function toEdition(file: StandardFile, before: Edition | null): Edition {
  const refuse = (what: string): never => {
    throw new Error(`standard ${file.version}: ${what}`)
  }
  const { drops } = file
  for (const number of drops.criteria)
    if (!before?.criteria.has(number)) refuse(`drops criterion ${number}, which nobody has`)
  for (const code of drops.checkCodes)
    if (!before?.checkCodes.has(code)) refuse(`drops check code ${code}, which nobody has`)
  refuseTwins(file, refuse)

  const edition: Edition = {
    file,
    principles: added(before?.principles, file.principles, byNumber),
    guidelines: added(before?.guidelines, file.guidelines, byNumber),
    criteria: added(before?.criteria, file.criteria, byNumber, drops.criteria),
    checkCodes: added(before?.checkCodes, file.checkCodes, byCode, codesDropped(drops, before)),
  }
  refuseOrphans(edition, refuse)
  return edition
}

interface Kind<Item> {
  keyOf: (item: Item) => string
  /** By which they are ordered first. */
  numberOf: (item: Item) => string
}

const byNumber: Kind<Heading> = {
  keyOf: ({ number }) => number,
  numberOf: ({ number }) => number,
}

const byCode: Kind<CheckCode> = {
  keyOf: ({ code }) => code,
  numberOf: ({ criterion }) => criterion,
}

function added<Item>(
  before: ReadonlyMap<string, Item> | undefined,
  own: readonly Item[],
  { keyOf, numberOf }: Kind<Item>,
  dropped: readonly string[] = [],
): Map<string, Item> {
  const kept = [...(before ?? [])].filter(([key]) => !dropped.includes(key))
  const all = new Map([...kept, ...own.map((item) => [keyOf(item), item] as const)])
  return new Map(
    [...all].toSorted(
      ([key, one], [otherKey, other]) =>
        compareCriteria(numberOf(one), numberOf(other)) || (key < otherKey ? -1 : 1),
    ),
  )
}

/** Where a criterion goes, its codes go too. */
const codesDropped = (drops: StandardFile['drops'], before: Edition | null): string[] => [
  ...drops.checkCodes,
  ...[...(before?.checkCodes.values() ?? [])]
    .filter(({ criterion }) => drops.criteria.includes(criterion))
    .map(({ code }) => code),
]

type Refuse = (what: string) => never

function refuseTwins({ criteria, checkCodes }: StandardFile, refuse: Refuse): void {
  const names = [...criteria.map(({ number }) => number), ...checkCodes.map(({ code }) => code)]
  const twin = names.find((name, index) => names.indexOf(name) !== index)
  if (twin) refuse(`has ${twin} twice`)
}

function refuseOrphans(edition: Edition, refuse: Refuse): void {
  const { principles, guidelines, criteria, checkCodes } = edition
  for (const { number } of guidelines.values())
    if (!principles.has(principleOf(number))) refuse(`guideline ${number} has no principle`)
  for (const { number } of criteria.values())
    if (!guidelines.has(guidelineOf(number))) refuse(`criterion ${number} has no guideline`)
  for (const { code, criterion, level, by } of checkCodes.values()) {
    if (!criteria.has(criterion)) refuse(`check code ${code} has no criterion`)
    const said = readLetters(code)
    if (said.criterion !== criterion || said.level !== level || (said.by ?? by) !== by)
      refuse(`check code ${code} stands under what its letters do not say`)
  }
}

export const principleOf = (number: string): string => number.split('.')[0]!
export const guidelineOf = (number: string): string => number.split('.').slice(0, 2).join('.')

/** What the letters of a check code say: `HM1141000C` is level A, 1.4.10, and the machine's. */
export function readLetters(code: string): {
  level: string
  criterion: string
  by: CheckCode['by'] | null
} {
  const [, rank, principle, guideline, number, by] =
    /^[A-Z]{2}([123])(\d)(\d)(\d\d)\d\d([CE]?)$/.exec(code) ?? []
  return {
    level: 'A'.repeat(Number(rank)),
    criterion: `${principle}.${guideline}.${Number(number)}`,
    by: by === 'C' ? 'machine' : by === 'E' ? 'human' : null,
  }
}
