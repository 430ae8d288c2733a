import type { z } from 'zod'

/** One page of a list, and where the next begins. */
export interface Page<Item> {
  items: Item[]
  /** To be handed back as `after`; null at the end. */
  next: string | null
}

/** A place in a list, as it stands in an address. */
export const toCursor = (place: unknown[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** @returns null where the text is no cursor of this list, which then begins at its beginning */
export function fromCursor<Place>(text: string | null, schema: z.ZodType<Place>): Place | null {
  if (!text) return null
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Makes a page of rows of which one more was read than is shown. */
export function toPage<Row, Item>(
  rows: Row[],
  size: number,
  present: (row: Row) => Item,
  placeOf: (row: Row) => unknown[],
): Page<Item> {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    items: shown.map(present),
    next: rows.length > size && last !== undefined ? toCursor(placeOf(last)) : null,
  }
}
