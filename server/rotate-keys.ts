/** `npm run rotate-keys`: after a new key was put first in ENCRYPTION_KEYS (and every process was
 * started anew with it), seals everything with it. When it says `unreadable=0`, the older keys can
 * be taken out. Status 1 where something cannot be opened. */
import { database } from './platform/database.ts'
import { reseal } from './platform/reseal.ts'
import { newestKeyId } from './platform/seal.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

say(`Sealing with the key ${newestKeyId()} what is sealed with an older one.`)
const { resealed, unreadable } = await reseal(say)
await database.close()
say(`key=${newestKeyId()} resealed=${resealed} unreadable=${unreadable}`)
process.exitCode = unreadable > 0 ? 1 : 0
