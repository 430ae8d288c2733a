/** `npm run bench:record`: what it costs a verb to write into the record: the verb as it is beside the
 * same steps without the record, in the same run, alternating, on a database that really writes to
 * its disk. Fails where the verb is slower than the aim, or where the chain does not hold. */
import { withOwnService } from '../own-service.ts'

const rounds = 7
const sitesEach = 150
// Two journeys to the database more than the four that the change itself needs, and the hashing: a
// recorded verb may take twice as long at the most.
const aim = 0.5

const say = (line: string) => process.stdout.write(`${line}\n`)
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

async function bench(): Promise<number> {
  const { Site } = await import('#models/index.ts')
  const { findSite } = await import('#server/audits/find-or-refuse.ts')
  const { mayVouch } = await import('#server/audits/policy.ts')
  const { vouchForSite } = await import('#server/audits/vouch-for-site.ts')
  const { database, inTransaction } = await import('#server/platform/database.ts')
  const { verifyRecord } = await import('#server/platform/verify-record.ts')
  const { createOfficer } = await import('#test/factories/people.ts')
  const { createSite } = await import('#test/factories/site.ts')

  const officer = await createOfficer()
  const { accountId } = officer
  const ids: string[] = []
  for (let made = 0; made < sitesEach; made += 1)
    ids.push((await createSite({ provedAt: null, provedBy: null })).id)

  const without = async (id: string) => {
    if (!mayVouch(officer)) throw new Error('an officer may vouch')
    await inTransaction(async (transaction) => {
      const site = await findSite(id, transaction, true)
      if (site.provedAt) return
      await site.update(
        { provedAt: new Date(), provedBy: 'vouch', vouchedById: accountId },
        { transaction },
      )
    })
  }

  /** Verbs per second. */
  const measure = async (verb: (id: string) => Promise<void>) => {
    await Site.update({ provedAt: null, provedBy: null, vouchedById: null }, { where: {} })
    const began = performance.now()
    for (const id of ids) await verb(id)
    return (ids.length / (performance.now() - began)) * 1000
  }

  const recorded: number[] = []
  const bare: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const one = await measure((id) => vouchForSite(officer, id))
    const other = await measure(without)
    // The first warms up.
    if (round === 0) continue
    recorded.push(one)
    bare.push(other)
    say(`round ${round}: recorded ${one.toFixed(0)}, without ${other.toFixed(0)} verbs/s`)
  }
  const { fault, entries } = await verifyRecord()
  await database.close()
  const isWhole = fault === null && entries === (rounds + 1) * sitesEach
  const ratio = median(recorded.map((perSecond, round) => perSecond / (bare[round] ?? 0)))
  say(
    `ratio=${ratio.toFixed(3)} recorded=${median(recorded).toFixed(0)} without=${median(bare).toFixed(0)} entries=${entries} chain_holds=${isWhole}`,
  )
  return ratio >= aim && isWhole ? 0 : 1
}

await withOwnService(bench, { NODE_ENV: 'test', LOG_LEVEL: 'warn' })
