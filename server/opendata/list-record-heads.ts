import { Op } from 'sequelize'
import { z } from 'zod'
import { RecordEntry, RecordHead } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'

export interface HeadView {
  /** `YYYY-MM-DD` in Taiwan. */
  day: string
  /** The last entry of that day. */
  sequence: number
  hash: string
}

export interface RecordHeads {
  /** Where the record ends at this moment; null while nothing was ever done. */
  newest: { sequence: number; hash: string; at: string } | null
  heads: Page<HeadView>
}

const pageSize = 20
const Place = z.tuple([z.iso.date()])

/** The published heads of the record, newest first. Anybody may read. */
export async function listRecordHeads(
  _actor: Actor,
  { after }: { after?: string | null } = {},
): Promise<RecordHeads> {
  const place = fromCursor(after ?? null, Place)
  const heads = await RecordHead.findAll({
    where: place ? { day: { [Op.lt]: place[0] } } : {},
    order: [['day', 'DESC']],
    limit: pageSize + 1,
  })
  return { newest: await newest(), heads: toPage(heads, pageSize, present, ({ day }) => [day]) }
}

const present = ({ day, sequence, hash }: RecordHead): HeadView => ({
  day,
  sequence: Number(sequence),
  hash,
})

async function newest(): Promise<RecordHeads['newest']> {
  const entry = await RecordEntry.findOne({
    where: { sequence: { [Op.not]: null } },
    order: [['sequence', 'DESC']],
  })
  if (!entry?.hash) return null
  const { sequence, hash, createdAt } = entry
  return { sequence: Number(sequence), hash, at: createdAt.toISOString() }
}
