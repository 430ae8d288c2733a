import axe from 'axe-core'
import { launch } from 'puppeteer'
import { findBrowser } from '#crawlers/browser/executable.ts'

/** Failures of a page: rule and place, sorted. */
export type Failures = string[]

/** The loop that anybody would write: open, wait for `load`, put axe in, run it. Nothing else.
 * @param tabs  pages open at once, each used again and again
 * @returns the failures of each address */
export async function bareLoop(
  urls: readonly string[],
  tabs: number,
  options: axe.RunOptions,
): Promise<Map<string, Failures>> {
  const executable = await findBrowser()
  const browser = await launch({
    executablePath: executable.path,
    headless: executable.kind === 'headless-shell' ? 'shell' : true,
    defaultViewport: { width: 1280, height: 900 },
    env: { ...process.env, ...executable.env },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const failures = new Map<string, Failures>()
  const waiting = [...urls]
  const work = async () => {
    const page = await browser.newPage()
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      await page.goto(url, { waitUntil: 'load' })
      await page.evaluate(axe.source)
      const results = await page.evaluate((given) => axe.run(document, given), options)
      failures.set(url, namesOf(results))
    }
  }
  try {
    await Promise.all(Array.from({ length: tabs }, work))
  } finally {
    await browser.close()
  }
  return failures
}

const namesOf = ({ violations }: axe.AxeResults): Failures =>
  violations
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.flat().join(' ')}`))
    .toSorted()
