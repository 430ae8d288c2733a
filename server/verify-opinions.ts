/** `npm run verify:opinions -- DIR [--ari 0.93] [--consensus 0.98]`: our opinion groups beside those
 * that Polis found, from an exported conversation (comments.csv, votes.csv, and where there is one
 * participants-votes.csv). Needs no server and no database.
 * Exit status 0: as like as aimed at, or nothing to compare with; 1: less like; 2: the folder is
 * broken, or too little is in it. */
import { parseArgs } from 'node:util'
import { compareWithPolis } from './consultations/opinions/polis/compare-with-polis.ts'
import { computeOpinionMap } from './consultations/opinions/compute-opinion-map.ts'
import { votesOfPolis } from './consultations/opinions/polis/votes-of-polis.ts'
import { readPolisFolder } from './consultations/opinions/polis/read-polis-folder.ts'
import type { Likeness } from './consultations/opinions/polis/compare-with-polis.ts'
import type { ReadyMap } from './consultations/opinions/opinion-map.ts'
import type { Fault, PolisConversation } from './consultations/opinions/polis/parse-polis-folder.ts'

const mostFaultsShown = 50
const say = (line: string) => process.stdout.write(`${line}\n`)

interface Aims {
  ari: number
  consensus: number
}

function readArguments(): { folder: string; aims: Aims } {
  const { values, positionals } = parseArgs({
    options: {
      ari: { type: 'string', default: '0.93' },
      consensus: { type: 'string', default: '0.98' },
    },
    allowPositionals: true,
  })
  const [folder, ...more] = positionals
  if (!folder || more.length > 0) throw new Error('one DIR is expected')
  return { folder, aims: { ari: aim(values.ari), consensus: aim(values.consensus) } }
}

function aim(text: string): number {
  const value = Number(text)
  if (text === '' || !(value >= -1 && value <= 1)) throw new Error(`${text} is no aim from -1 to 1`)
  return value
}

async function verify(folder: string, aims: Aims): Promise<number> {
  const { conversation, faults } = await readPolisFolder(folder)
  if (faults) return reportFaults(faults)
  const { votes, leftOut } = inputOf(conversation)
  const began = performance.now()
  const map = computeOpinionMap(votes, leftOut)
  const seconds = ((performance.now() - began) / 1000).toFixed(2)
  const { participants, placed, statements } = map.counts
  say(
    `${participants} participants, ${placed} placed, ${statements} statements, ${map.counts.votes} votes`,
  )
  if (map.status === 'not-enough') {
    say(`not enough yet: ${JSON.stringify(map.reasons)}`)
    say(`ari=none groups=0 seconds=${seconds} consensus=none`)
    return 2
  }
  reportGroups(map)
  const likeness = conversation.groups?.size
    ? compareWithPolis(map, votes, leftOut, conversation.groups)
    : null
  const isLike = reportLikeness(likeness, aims)
  const [ari, consensus] = [
    likeness?.ari.toFixed(4) ?? 'none',
    likeness?.consensus.toFixed(4) ?? 'none',
  ]
  say(`ari=${ari} groups=${map.groups.length} seconds=${seconds} consensus=${consensus}`)
  return isLike ? 0 : 1
}

/** Refused statements are left out, as Polis does; those that nobody looked at stay. */
const inputOf = (conversation: PolisConversation) => ({
  votes: votesOfPolis(conversation),
  leftOut: {
    statements: conversation.statements
      .filter(({ moderated }) => moderated === -1)
      .map(({ id }) => id),
  },
})

function reportGroups({ groups, choice, inputDigest }: ReadyMap): void {
  say(groups.map(({ label, size }) => `group ${label}: ${size}`).join(', '))
  const silhouettes = choice.silhouettes.map(
    ({ groups, silhouette }) => `${groups}: ${silhouette.toFixed(3)}`,
  )
  say(`silhouettes ${silhouettes.join(', ')}; input ${inputDigest}`)
}

function reportLikeness(likeness: Likeness | null, aims: Aims): boolean {
  if (!likeness) {
    say('no groups of Polis to compare with')
    return true
  }
  const { compared, polisGroups, sameOfTopTen } = likeness
  say(`compared ${compared} participants in ${polisGroups} groups of Polis`)
  say(`of the ten statements highest in consensus ${sameOfTopTen} are the same`)
  const missed = (['ari', 'consensus'] as const).filter((name) => !(likeness[name] >= aims[name]))
  for (const name of missed) say(`${name} is below the aim of ${aims[name]}`)
  return missed.length === 0
}

function reportFaults(faults: readonly Fault[]): number {
  for (const { file, line, detail } of faults.slice(0, mostFaultsShown))
    process.stderr.write(line === null ? `${file} ${detail}\n` : `${file}:${line}: ${detail}\n`)
  const more = faults.length - mostFaultsShown
  if (more > 0) process.stderr.write(`and ${more} more\n`)
  return 2
}

try {
  const { folder, aims } = readArguments()
  process.exitCode = await verify(folder, aims)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
