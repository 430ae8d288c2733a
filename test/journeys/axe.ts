import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer'

// Everything that axe does by default, and what it leaves to those who ask for AAA.
const onRequest = [
  'color-contrast-enhanced',
  'identical-links-same-purpose',
  'meta-refresh-no-exceptions',
  'target-size',
]

/** What axe finds wrong with the page, one line each; empty when nothing. No rule is off. */
export async function violations(page: Page): Promise<string[]> {
  await page.bringToFront()
  // Where scripts are off, the page has been drawn without them; axe itself is one.
  const javascript = page.isJavaScriptEnabled()
  await page.setJavaScriptEnabled(true)
  await page.evaluate(axe.source)
  const rules = Object.fromEntries(onRequest.map((rule) => [rule, { enabled: true }]))
  const results = (await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, options),
    { rules, resultTypes: ['violations' as const] },
  )) as AxeResults
  await page.setJavaScriptEnabled(javascript)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) =>
        `${page.url()} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} ${node.failureSummary}`,
    ),
  )
}
