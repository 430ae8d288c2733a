import { availableParallelism } from 'node:os'
import { crawl } from '#crawlers/crawl.ts'
import { axeRunOptions } from '#crawlers/rules/rule-set.ts'
import { ministrySite } from '../sites/ministry.ts'
import { serveSite } from '../sites/serve-site.ts'
import { bareLoop, type Failures } from './bare-loop.ts'

// How fast the crawl is beside a bare loop over the same pages, in the same run, alternating; and
// whether it finds the same failures. Fails where it does not, or is slower than the aim.

const pagesCount = 60
const rounds = 3
const aim = 0.8
const standard = '115.11'
const level = 'AA'

const say = (line: string) => process.stdout.write(`${line}\n`)
const tabs = Math.max(2, availableParallelism())
// The same rules, and nothing else of what we have learned to ask of axe.
const { runOnly } = axeRunOptions(standard, level)

const { pages, paths } = ministrySite(pagesCount)
const site = await serveSite(pages)
const urls = paths.map((path) => `${site.origin}${path}`)

async function ourCrawl(): Promise<Map<string, Failures>> {
  const failures = new Map<string, Failures>()
  await crawl(
    {
      startUrl: urls[0] ?? '',
      only: urls,
      limits: { pages: pagesCount, depth: 0, minutes: 10 },
      standard,
      level,
      robots: 'keep',
      privateHosts: [site.host],
      concurrency: tabs,
      screenshotsPerRule: 3,
    },
    {
      onPage({ url, state, reason, findings }) {
        if (state === 'untested') throw new Error(`${url}: ${reason?.code}`)
        const failed = findings.filter(({ outcome }) => outcome === 'failed')
        const names = failed.map(
          ({ rule, selector }) => `${rule} ${selector.map((step) => step.selector).join(' ')}`,
        )
        failures.set(url, names.toSorted())
      },
    },
  )
  return failures
}

/** Pages per minute, and what was found. */
async function measure(run: () => Promise<Map<string, Failures>>) {
  const began = performance.now()
  const failures = await run()
  return { perMinute: (failures.size / (performance.now() - began)) * 60_000, failures }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const ours: number[] = []
const bare: number[] = []
const different = new Set<string>()
for (let round = 1; round <= rounds; round += 1) {
  const one = await measure(ourCrawl)
  const other = await measure(() => bareLoop(urls, tabs, { runOnly }))
  ours.push(one.perMinute)
  bare.push(other.perMinute)
  for (const url of urls) {
    const [seen, expected] = [one.failures.get(url), other.failures.get(url)]
    if (JSON.stringify(seen) === JSON.stringify(expected)) continue
    different.add(url)
    say(`${url}\n  ours: ${seen?.join('; ')}\n  bare: ${expected?.join('; ')}`)
  }
  say(
    `round ${round}: ours ${one.perMinute.toFixed(0)}, bare ${other.perMinute.toFixed(0)} pages/min`,
  )
}
await site.close()

// Of each round by itself: what else the machine has to do changes from one round to the next.
const ratio = median(ours.map((perMinute, round) => perMinute / (bare[round] ?? 0)))
const isSame = different.size === 0
say(
  `ratio=${ratio.toFixed(3)} ours=${median(ours).toFixed(0)} bare=${median(bare).toFixed(0)} same_failures=${isSame}`,
)
process.exitCode = ratio >= aim && isSame ? 0 : 1
