import type axe from 'axe-core'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ruleOutcomes, toFindings, toSelector } from '#crawlers/rules/findings.ts'
import type { Finding } from '#crawlers/types.ts'
import { judgeDocument, openBrowser } from './axe-in-browser.ts'
import { barriers } from './barriers.html.ts'

let browser: Browser
let results: axe.AxeResults
let findings: Omit<Finding, 'screenshot'>[]
beforeAll(async () => {
  browser = await openBrowser()
  results = await judgeDocument(browser, barriers)
  findings = toFindings(results, '115.11', 'AAA')
}, 60_000)
afterAll(() => browser?.close())

const of = (rule: string) => findings.filter((finding) => finding.rule === rule)

const page = (
  title: string,
  items: number[],
) => `<!doctype html><html lang="en"><title>${title}</title>
  <body class="page-${items.length}"><header class="site"><a href="/${title}"></a></header>
  <main><h1>${title}</h1><ul class="news">${items
    .map(
      (id) => `<li id="item-${id}" class="${id % 2 ? 'odd' : 'even'}"><a href="/${id}"></a></li>`,
    )
    .join('')}</ul></main></body></html>`

const keys = async (html: string) =>
  toFindings(await judgeDocument(browser, html), '115.11', 'A')
    .filter(({ rule }) => rule === 'link-name')
    .map(({ barrierKey }) => barrierKey)

const rulesAt = async (standard: '110.07' | '115.11', level: 'A' | 'AA' | 'AAA') => {
  const judged = await judgeDocument(browser, barriers, standard, level)
  return new Set(
    toFindings(judged, standard, level)
      .filter(({ kind, outcome }) => kind === 'standard' && outcome === 'failed')
      .map(({ rule }) => rule),
  )
}

describe('a finding', () => {
  test('says rule, criteria, codes, level and impact', () => {
    expect(of('image-alt')[0]).toMatchObject({
      outcome: 'failed',
      kind: 'standard',
      criteria: ['1.1.1'],
      codes: ['HM1110100C'],
      level: 'A',
      impact: 'critical',
      lookAt: null,
      html: '<img src="a.png">',
    })
  })

  test('leads into a frame', () => {
    const framed = of('image-alt').find(({ html }) => html.includes('in-frame'))
    expect(framed?.selector.map(({ into }) => into)).toEqual(['frame', 'element'])
    expect(framed?.selector.at(-1)?.selector).toBe('img')
  })

  test('leads into a shadow root', () => {
    expect(of('button-name').map(({ selector }) => selector)).toContainEqual([
      { into: 'shadow', selector: '#host' },
      { into: 'element', selector: '.close' },
    ])
  })

  test('in doubt says what a person should look at', () => {
    const doubt = of('color-contrast').find(({ outcome }) => outcome === 'cantTell')
    expect(doubt?.lookAt?.en).toContain('4.5:1')
    expect(doubt?.lookAt?.['zh-TW']).toContain('4.5:1')
    expect(
      findings.every(({ outcome, lookAt }) => (outcome === 'cantTell') === (lookAt !== null)),
    ).toBe(true)
  })

  test('of good practice is advice, with no level', () => {
    expect(of('heading-order')[0]).toMatchObject({ kind: 'advice', criteria: [], level: null })
    expect(findings.filter(({ kind, level }) => kind === 'advice' && level !== null)).toEqual([])
  })

  test('of a rule that only guesses is never a failure', () => {
    for (const rule of ['p-as-heading', 'table-fake-caption', 'td-has-header']) {
      expect(of(rule).filter(({ outcome }) => outcome === 'failed')).toEqual([])
    }
  })

  test('keeps 600 characters of HTML at the most, and never half a character', () => {
    const violation = results.violations.find(({ id }) => id === 'image-alt')
    const cutOf = (html: string) => {
      const nodes = [{ ...violation?.nodes[0], html }]
      const long = { ...results, violations: [{ ...violation, nodes }], incomplete: [] }
      return toFindings(long as unknown as axe.AxeResults, '115.11', 'A')[0]?.html ?? ''
    }
    expect(cutOf('字'.repeat(600))).toBe('字'.repeat(600))
    expect(cutOf('字'.repeat(601))).toBe(`${'字'.repeat(599)}…`)
    expect(cutOf('𠮷'.repeat(400))).toBe(`${'𠮷'.repeat(299)}…`)
  })

  test('has the key of its piece of template', () => {
    const [header, footer] = of('link-name').filter(({ html }) => html.includes('logo'))
    expect(header?.barrierKey).toMatch(/^[0-9a-f]{24}$/)
    expect(footer?.barrierKey).not.toBe(header?.barrierKey)
  })
})

test('the same piece of template has one key on two pages, and items of a list one on one page', async () => {
  const one = await keys(page('one', [1, 2, 3]))
  const two = await keys(page('two', [4, 5, 6, 7]))
  expect(one).toHaveLength(4)
  expect(two).toHaveLength(5)
  expect(new Set([...one, ...two]).size).toBe(2)
})

describe('what belongs to the standard', () => {
  test('grows with the level', async () => {
    const [a, aa, aaa] = [
      await rulesAt('110.07', 'A'),
      await rulesAt('110.07', 'AA'),
      await rulesAt('110.07', 'AAA'),
    ]
    expect(a.has('image-alt')).toBe(true)
    expect(a.has('color-contrast')).toBe(false)
    expect(aa.has('color-contrast')).toBe(true)
    expect(aa.has('color-contrast-enhanced')).toBe(false)
    expect(aaa.has('color-contrast-enhanced')).toBe(true)
  })

  test('has the size of targets in 115.11 only', async () => {
    expect((await rulesAt('110.07', 'AAA')).has('target-size')).toBe(false)
    expect((await rulesAt('115.11', 'AA')).has('target-size')).toBe(true)
  })
})

describe('the outcome of a rule', () => {
  test('is passed or inapplicable only where it found nothing at all', () => {
    const { passedRules, inapplicableRules } = ruleOutcomes(results)
    const found = new Set([...results.violations, ...results.incomplete].map(({ id }) => id))
    expect(passedRules.length).toBeGreaterThan(0)
    expect(inapplicableRules).toContain('blink')
    expect([...passedRules, ...inapplicableRules].filter((rule) => found.has(rule))).toEqual([])
    expect(passedRules.filter((rule) => inapplicableRules.includes(rule))).toEqual([])
  })

  test('of advice is not told', () => {
    const { passedRules, inapplicableRules } = ruleOutcomes(results)
    expect([...passedRules, ...inapplicableRules]).not.toContain('landmark-no-duplicate-main')
  })
})

test('a selector goes through frames and shadow roots in their order', () => {
  expect(toSelector(['#frame', ['x-card', 'x-button', 'a']])).toEqual([
    { into: 'frame', selector: '#frame' },
    { into: 'shadow', selector: 'x-card' },
    { into: 'shadow', selector: 'x-button' },
    { into: 'element', selector: 'a' },
  ])
  expect(toSelector([['x-app', 'iframe'], 'p'] as unknown as axe.UnlabelledFrameSelector)).toEqual([
    { into: 'shadow', selector: 'x-app' },
    { into: 'frame', selector: 'iframe' },
    { into: 'element', selector: 'p' },
  ])
})
