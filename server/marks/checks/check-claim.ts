import { col, fn, where } from 'sequelize'
import { Agency, Mark, MarkEvent } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Invalid, NotFound } from '../../errors.ts'
import { networkOf } from '../../platform/network.ts'
import { limit } from '../../platform/rate-limit.ts'
import { findMark } from '../find-mark.ts'
import { presentMark } from '../present.ts'
import type { MarkView, WholeMark } from '../present.ts'
import { readAddress, readClaim } from './read-claim.ts'

export interface ClaimedMark {
  mark: MarkView
  /** Whether the mark speaks of the page where it was seen; null where nobody said which that is. */
  covers: boolean | null
}

/** What is to be said of what somebody has pasted. */
export type ClaimAnswer =
  /** `mixed`: the picture is of another mark than the link leads to. */
  | { kind: 'marks'; marks: ClaimedMark[]; isMixed: boolean }
  /** No mark speaks of the site, or there is none of that number. */
  | { kind: 'none'; asked: string }
  /** It leads to others and not to us. */
  | { kind: 'foreign'; hosts: string[] }
  | { kind: 'slip' | 'nothing' }

export const claimMax = 5000

interface Asked {
  /** A number, an address, or HTML as it stands in a page. */
  claim: string
  /** Address of the page where it was seen, where somebody says it. */
  seenOn?: string | null
  /** Network address of who asks. */
  from: string
}

/** Tells anybody whether what a site shows is a mark, and of which site.
 * @throws {Invalid} `seenOn`: `mark-address` */
export async function checkClaim(
  _actor: Actor,
  { claim, seenOn, from }: Asked,
  now: Date = new Date(),
): Promise<ClaimAnswer> {
  await limit('mark-checks-per-network', networkOf(from))
  const seen = seenOn?.trim() ? readAddress(seenOn) : null
  if (seenOn?.trim() && !seen) throw new Invalid('seenOn', 'mark-address')
  const read = readClaim(claim.slice(0, claimMax))
  const tell = (marks: WholeMark[], at: URL | null, isMixed = false): ClaimAnswer => ({
    kind: 'marks',
    marks: marks.map((mark) => ({
      mark: presentMark(mark, nothingBeside, now),
      covers: at && speaksOf(mark, at),
    })),
    isMixed,
  })
  if (read.kind === 'slip' || read.kind === 'nothing') return { kind: read.kind }
  if (read.kind === 'site') {
    const marks = await marksOf(read.url)
    return marks.length > 0
      ? tell(marks, seen ?? read.url)
      : { kind: 'none', asked: read.url.host + read.url.pathname }
  }
  if (read.kind === 'snippet' && !read.link) return { kind: 'foreign', hosts: read.hosts }
  const number = read.kind === 'number' ? read.number : read.link!
  const mark = await markOrNull(number)
  if (!mark) return { kind: 'none', asked: number }
  const isMixed = read.kind === 'snippet' && read.picture !== null && read.picture !== number
  return tell([mark], seen, isMixed)
}

/** Of its history only the state is told here. */
const nothingBeside = { papers: [], watches: [] }

async function markOrNull(number: string): Promise<WholeMark | null> {
  try {
    return await findMark(number)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** So many are shown of one site: it may have had several, one after the other. */
const mostMarks = 5

/** The marks that speak of a page, the newest first; http and https are one site to people. */
const marksOf = async (url: URL): Promise<WholeMark[]> =>
  (await Mark.findAll({
    where: [
      { origin: [`https://${url.host}`, `http://${url.host}`] },
      where(fn('starts_with', asFolder(url), col('Mark.path_prefix')), '=', true),
    ] as never,
    include: [
      { model: Agency, as: 'agency' },
      { model: MarkEvent, as: 'events', separate: true, order: [['id', 'ASC']] },
    ],
    order: [['id', 'DESC']],
    limit: mostMarks,
  })) as WholeMark[]

const speaksOf = (mark: WholeMark, url: URL): boolean =>
  new URL(mark.origin).host === url.host && asFolder(url).startsWith(mark.pathPrefix)

/** A prefix ends with a slash, and who leaves it out means the same page. */
const asFolder = ({ pathname }: URL): string => `${pathname}/`.replaceAll(/\/+/g, '/')
