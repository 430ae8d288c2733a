import { expect, test } from 'vitest'
import { publishRecordHeads } from '#server/opendata/jobs.ts'
import { inTransaction, queryPool } from '#server/platform/database.ts'
import { enqueue, stopSending } from '#server/platform/queue.ts'

// More than the pool has connections.
const senders = 20

const send = () => inTransaction((transaction) => enqueue(publishRecordHeads, {}, transaction))

test('after a start, more may send at once from transactions than there are connections', async () => {
  await stopSending()
  await Promise.all(Array.from({ length: senders }, send))
  const { rows } = await queryPool(
    'select count(*)::int as waiting from queue.job where name = $1',
    [publishRecordHeads.name],
  )
  expect(rows).toEqual([{ waiting: senders }])
})
