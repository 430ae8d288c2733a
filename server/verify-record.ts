/** `npm run verify:record [-- [FILE] [--head NUMBER:HASH]…]`: recomputes the chain of the record and
 * names the first entry that is not as it was written. Without FILE the one in the database
 * (`DATABASE_URL`); with it a list that was downloaded. Every head given must be part of it.
 * Exit status 0: intact; 1: broken; 2: could not be looked at. */
import { parseArgs } from 'node:util'
import { verifyList } from './platform/verify-list.ts'
import type { Verdict } from './platform/check-chain.ts'
import type { Head } from './platform/record-chain.ts'

function readArguments(): { file: string | undefined; heads: Head[] } {
  const { values, positionals } = parseArgs({
    options: { head: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  })
  if (positionals.length > 1) throw new Error('one FILE at a time')
  return { file: positionals[0], heads: values.head.map(parseHead) }
}

function parseHead(text: string): Head {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  if (!sequence || !hash) throw new Error(`--head ${text}: NUMBER:HASH is expected, as published`)
  return { sequence: Number(sequence), hash }
}

async function verifyDatabase(heads: Head[]): Promise<Verdict> {
  // Only here: who checks a list needs no database, and none has to be configured.
  const { verifyRecord } = await import('./platform/verify-record.ts')
  const { database } = await import('./platform/database.ts')
  try {
    return await verifyRecord(heads)
  } finally {
    await database.close()
  }
}

function report({ fault, entries, head, ...more }: Verdict & { beforeChain?: number }): number {
  if (fault) process.stdout.write(`entry ${fault.sequence}: ${fault.detail}\n`)
  const facts = {
    record: fault ? 'broken' : 'intact',
    ...(fault ? { entry: fault.sequence, fault: fault.kind } : {}),
    entries,
    head: `${head.sequence}:${head.hash}`,
    ...(more.beforeChain ? { before_chain: more.beforeChain } : {}),
  }
  const words = Object.entries(facts).map(([name, value]) => `${name}=${value}`)
  process.stdout.write(`${words.join(' ')}\n`)
  return fault ? 1 : 0
}

try {
  const { file, heads } = readArguments()
  process.exitCode = report(file ? await verifyList(file, heads) : await verifyDatabase(heads))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
