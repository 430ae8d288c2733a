/** `use-limit.ts ADDRESS TIMES`: writes how often the limit of codes let this process through. */
import { database } from '#server/platform/database.ts'
import { limit } from '#server/platform/rate-limit.ts'

const [, , address = '', times = '0'] = process.argv
const outcomes = await Promise.allSettled(
  Array.from({ length: Number(times) }, () => limit('codes-per-address', address)),
)
process.stdout.write(String(outcomes.filter(({ status }) => status === 'fulfilled').length))
await database.close()
