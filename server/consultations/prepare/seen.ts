import { createHash } from 'node:crypto'
import { Conflict } from '../../errors.ts'

/** Tells whether something is still as somebody saw it: short, and the same for the same values. */
export const seenOf = (values: unknown): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16)

/** Of two who change the same thing at once the later one is told, and overwrites nothing.
 * @throws {Conflict} `changed-meanwhile` */
export function requireSeen(values: unknown, seen: string): void {
  if (seenOf(values) !== seen) throw new Conflict('changed-meanwhile')
}
