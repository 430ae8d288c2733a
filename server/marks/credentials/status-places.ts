import { randomInt } from 'node:crypto'
import type { Transaction } from 'sequelize'
import { StatusPlace } from '#models/index.ts'
import { queryOn } from '../../platform/database.ts'

/** Entries of a status list; the least that the specification allows, so that one mark hides among
 * many when a list is fetched.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-length */
export const listLength = 131_072

/** So often a mark draws a place in a list. When none of the draws finds a free one, which begins to
 * happen at three quarters, the list is full enough, and another is begun: no counter is needed for
 * which all who issue would wait. */
const draws = 32

type Place = Pick<StatusPlace, 'list' | 'place'>

/** Gives marks their places in the status lists, by lot, in the transaction that issues them. Marks
 * that have one keep it.
 * @param length  entries of a list; less than `listLength` for tests alone */
export async function giveStatusPlaces(
  markIds: readonly string[],
  transaction: Transaction,
  length: number = listLength,
): Promise<void> {
  let list = await newestList(transaction)
  let left = await draw(markIds, list, length, transaction)
  while (left.length > 0) {
    list += 1
    left = await draw(left, list, length, transaction)
  }
}

/** The place of a mark; a mark that was issued without one gets it now. */
export async function statusPlaceOf(markId: string, transaction: Transaction): Promise<Place> {
  const find = () => StatusPlace.findByPk(markId, { transaction })
  const found = await find()
  if (found) return found
  await giveStatusPlaces([markId], transaction)
  return (await find())!
}

/** @returns the marks that found no free place */
async function draw(
  markIds: readonly string[],
  list: number,
  length: number,
  transaction: Transaction,
): Promise<readonly string[]> {
  let left = markIds
  for (let drawn = 0; drawn < draws && left.length > 0; drawn += 1) {
    const places = left.map(() => randomInt(length))
    await queryOn(transaction, takePlaces, [left, places, list])
    const { rows } = await queryOn(transaction, withoutPlace, [left])
    left = (rows as { id: string }[]).map(({ id }) => id)
  }
  return left
}

async function newestList(transaction: Transaction): Promise<number> {
  const newest = await StatusPlace.max<number, StatusPlace>('list', { transaction })
  return newest || 1
}

const takePlaces = `
insert into status_place (mark_id, list, place)
select id, $3, place from unnest($1::uuid[], $2::integer[]) as drawn (id, place)
on conflict do nothing`

const withoutPlace = `
select id from unnest($1::uuid[]) as asked (id)
where not exists (select from status_place where mark_id = asked.id)`
