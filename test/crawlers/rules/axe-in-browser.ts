import type axe from 'axe-core'
import { type Browser, launch, type Page } from 'puppeteer'
import { findBrowser } from '#crawlers/browser/executable.ts'
import { axeSource } from '#crawlers/rules/axe-source.ts'
import { axeRunOptions } from '#crawlers/rules/rule-set.ts'
import type { Level, StandardVersion } from '#crawlers/types.ts'

/** A bare browser, for what needs a page and no crawl. */
export async function openBrowser(): Promise<Browser> {
  const { path, kind, env } = await findBrowser()
  return launch({
    executablePath: path,
    headless: kind === 'headless-shell' ? 'shell' : true,
    pipe: true,
    env: { ...process.env, ...env },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
}

/** Runs our rules on a document, in all its frames. */
export async function judgeDocument(
  browser: Browser,
  html: string,
  standard: StandardVersion = '115.11',
  level: Level = 'AAA',
): Promise<axe.AxeResults> {
  const page = await browser.newPage()
  try {
    await page.setContent(html, { waitUntil: 'load' })
    return await judgePage(page, standard, level)
  } finally {
    await page.close()
  }
}

export async function judgePage(
  page: Page,
  standard: StandardVersion,
  level: Level,
): Promise<axe.AxeResults> {
  for (const frame of page.frames()) await frame.evaluate(axeSource)
  const run = `axe.run(document, ${JSON.stringify(axeRunOptions(standard, level))})`
  return (await page.evaluate(run)) as axe.AxeResults
}
