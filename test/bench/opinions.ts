/** `npm run bench:opinions`: the opinion map of 10,000 people, 500 statements and 1,000,000 votes with
 * planted groups, beside the same steps through ml-pca and ml-kmeans on the filled-in matrix; and
 * that of 100,000 people with 10,000,000 votes. Each in a process of its own, for its peak of memory.
 * Fails where ours is not faster than the reference, needs more memory than the aim, or does not find
 * the groups. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { kmeans } from 'ml-kmeans'
import { PCA } from 'ml-pca'
import { adjustedRandIndex } from '#server/consultations/opinions/compare.ts'
import { computeOpinionMap } from '#server/consultations/opinions/compute-opinion-map.ts'
import { plantVotes } from '#test/factories/planted-votes.ts'

const planted = 3
const modes = { ours: 10_000, reference: 10_000, many: 100_000 } as const
const mostMegabytes = { ours: 512, many: 1536 }

type Mode = keyof typeof modes
interface Figures {
  seconds: number
  megabytes: number
  ari: number
}

const say = (line: string) => process.stdout.write(`${line}\n`)

function measure(mode: Mode): Figures {
  const plan = { people: modes[mode], statements: 500, votesEach: 100, groups: planted }
  const { votes, group } = plantVotes(plan)
  const began = performance.now()
  const found = mode === 'reference' ? throughLibraries(votes) : throughOurs(votes)
  const seconds = (performance.now() - began) / 1000
  const megabytes = process.resourceUsage().maxRSS / 1024
  return { seconds, megabytes, ari: adjustedRandIndex(group.map(String), found.map(String)) }
}

type Votes = ReturnType<typeof plantVotes>['votes']

function throughOurs(votes: Votes): number[] {
  const map = computeOpinionMap(votes)
  if (map.status !== 'ready') throw new Error(JSON.stringify(map.reasons))
  // The order of first votes, which is that of the ids here.
  return map.places.base.map((base) => map.bases.group[base]!)
}

function throughLibraries(votes: Votes): number[] {
  const width = votes.statements.length
  const sums = new Float64Array(width)
  const counts = new Float64Array(width)
  for (const [row, statement] of votes.statement.entries()) {
    sums[statement]! += votes.value[row]!
    counts[statement]! += 1
  }
  const means = Array.from(sums, (sum, at) => sum / Math.max(1, counts[at]!))
  const filled = votes.participants.map(() => means.slice())
  for (const [row, person] of votes.participant.entries())
    filled[person]![votes.statement[row]!] = votes.value[row]!
  const places = new PCA(filled, { method: 'NIPALS', nCompNIPALS: 2, center: true, scale: false })
    .predict(filled, { nComponents: 2 })
    .to2DArray()
  const divisions = [2, 3, 4, 5].map((k) => kmeans(places, k, { seed: 1 }))
  return divisions[planted - 2]!.clusters
}

async function apart(mode: Mode): Promise<Figures> {
  const child = fork(import.meta.filename, [mode])
  const [figures] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${mode} ended with ${code}`))),
  ])) as [Figures]
  const { seconds, megabytes, ari } = figures
  say(`${mode}: ${seconds.toFixed(2)} s, peak ${megabytes.toFixed(0)} MB, ari ${ari.toFixed(3)}`)
  return figures
}

async function bench(): Promise<number> {
  const ours = await apart('ours')
  const reference = await apart('reference')
  const many = await apart('many')
  const ratio = reference.seconds / ours.seconds
  const isSmall = ours.megabytes <= mostMegabytes.ours && many.megabytes <= mostMegabytes.many
  say(
    `ratio=${ratio.toFixed(2)} seconds=${ours.seconds.toFixed(2)} megabytes=${ours.megabytes.toFixed(0)} many_seconds=${many.seconds.toFixed(2)} many_megabytes=${many.megabytes.toFixed(0)} ari=${ours.ari.toFixed(3)}`,
  )
  return ratio > 1 && isSmall && ours.ari > 0.95 && many.ari > 0.95 ? 0 : 1
}

const mode = process.argv[2] as Mode | undefined
if (mode) process.send?.(measure(mode))
else process.exitCode = await bench()
