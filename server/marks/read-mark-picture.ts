import type { Actor } from '../accounts/actor.ts'
import { findMark } from './find-mark.ts'
import { markState } from './mark-state.ts'
import { markBitmap } from './picture/mark-bitmap.ts'
import { markPicture } from './picture/mark-picture.ts'
import { nextTurn } from './validity.ts'

/** Nobody may show an older picture than this: what officers do is seen within five minutes. */
const freshSeconds = 300

export interface PictureView<Content> {
  content: Content
  /** For so long it is surely not older than five minutes, and no date has changed the state. */
  freshSeconds: number
}

/** The picture of a mark as it is worth at this moment.
 * @returns an SVG of 88 × 31 pixels
 * @throws {NotFound} */
export async function readMarkPicture(
  _actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<PictureView<string>> {
  const mark = await findMark(number)
  const { level, standard, validUntil } = mark
  const state = markState(mark, now)
  return {
    content: markPicture({ level, state, standard, number: mark.number }),
    freshSeconds: freshFor(validUntil, now),
  }
}

/** The same as a PNG, for systems in which a page cannot have an SVG.
 * @throws {NotFound} */
export async function readMarkBitmap(
  _actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<PictureView<Uint8Array<ArrayBuffer>>> {
  const mark = await findMark(number)
  const { level, validUntil } = mark
  return {
    content: markBitmap({ level, state: markState(mark, now) }),
    freshSeconds: freshFor(validUntil, now),
  }
}

function freshFor(validUntil: Date, now: Date): number {
  const leftMs = nextTurn(validUntil, now).getTime() - now.getTime()
  return Math.min(freshSeconds, Math.floor(leftMs / 1000))
}
