import { vi } from 'vitest'
import type { HTTPRequest, Page } from 'puppeteer'

const tabsAtMost = 150

// So near to where it is thought to stand, each Tab is looked at.
const near = 2

/** Moves the focus with the Tab key alone until it stands on the element, as somebody without a
 * mouse does.
 * @throws {Error} when the element cannot be reached, or the focus on it cannot be seen */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector)
  const far = await page.evaluate(tabsBefore, selector)
  await Promise.all(
    Array.from({ length: Math.max(0, far - near) }, () => page.keyboard.press('Tab')),
  )
  for (let tabs = 0; tabs < tabsAtMost; tabs += 1) {
    await page.keyboard.press('Tab')
    const [isThere, isVisible] = await page.evaluate(describeFocus, selector)
    if (!isThere) continue
    if (!isVisible) throw new Error(`${selector} has the focus, and nobody can see it`)
    return
  }
  throw new Error(`${selector} cannot be reached with the Tab key on ${page.url()}`)
}

/** How many Tabs away the element seems to be: a guess that only saves looking at each on the way.
 * Of radio buttons with one name, one takes the focus. */
function tabsBefore(wanted: string): number {
  const stops = [
    ...document.querySelectorAll<HTMLInputElement>(
      'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]',
    ),
  ].filter(
    (stop, index, all) =>
      stop.checkVisibility() &&
      stop.type !== 'hidden' &&
      (stop.type !== 'radio' || all.findIndex(({ name }) => name === stop.name) === index),
  )
  const from = stops.indexOf(document.activeElement as HTMLInputElement)
  const to = stops.findIndex((stop) => stop.matches(wanted))
  return to - from
}

function describeFocus(wanted: string): [boolean, boolean] {
  const focused = document.activeElement
  if (!focused?.matches(wanted)) return [false, false]
  const { outlineStyle, boxShadow } = getComputedStyle(focused)
  return [true, outlineStyle !== 'none' || boxShadow !== 'none']
}

/** Types into a field that is reached by keyboard, in place of what stands there. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(text)
}

/** Follows a link or presses a button that is reached by keyboard, and waits for the page that
 * comes of it. */
export async function go(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await enter(page)
}

const asked = new WeakMap<Page, Map<HTTPRequest, number>>()
// Of what was broken off by the next page the browser does not always tell the end.
const waitAtMostMs = 3000

/** Keeps what the page asks for until it is answered, so that `enter` waits for it: words may change
 * before, when the scripts of a page begin. */
export function watchRequests(page: Page): void {
  const waiting = new Map<HTTPRequest, number>()
  asked.set(page, waiting)
  page.on('request', (request) => {
    if (['document', 'fetch'].includes(request.resourceType())) waiting.set(request, Date.now())
  })
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
}

const isWaiting = (page: Page): boolean =>
  [...(asked.get(page)?.values() ?? [])].some((since) => Date.now() - since < waitAtMostMs)

/** Presses Enter where the focus is, and waits for what comes of it: another address, or the same
 * page with other words, which then stand still, with nothing more to come. */
export async function enter(page: Page): Promise<void> {
  let last = await state(page)
  const before = last
  await page.keyboard.press('Enter')
  await vi.waitFor(
    async () => {
      const now = await state(page)
      const isNew = now !== null && now !== before && now === last && !isWaiting(page)
      last = now
      if (!isNew) throw new Error(`nothing came of Enter on ${page.url()}`)
    },
    { timeout: 20_000, interval: 100 },
  )
}

/** What a reader sees; null while the page is being replaced, or held until its browser has done
 * some work. */
const state = (page: Page): Promise<string | null> =>
  page
    .evaluate(() =>
      document.readyState === 'complete' && !document.querySelector('.proof-status')?.textContent
        ? `${location.href} ${document.body.innerText}`
        : null,
    )
    .catch(() => null)

export const words = (page: Page): Promise<string> => page.$eval('main', (main) => main.innerText)
