import jsonld from 'jsonld'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildReport, renderReport } from '#crawlers/reports/index.ts'
import { troublesomeScan } from './made-up-scan.ts'

const earl = 'http://www.w3.org/ns/earl#'
const dct = 'http://purl.org/dc/terms/'

/** What the context at act-rules.github.io says of the terms, so that no test needs a network. */
const context = {
  '@context': {
    '@vocab': earl,
    earl,
    WCAG21: 'http://www.w3.org/TR/WCAG21/#',
    WCAG22: 'http://www.w3.org/TR/WCAG22/#',
    dct,
    sch: 'https://schema.org/',
    doap: 'http://usefulinc.com/ns/doap#',
    ptr: 'http://www.w3.org/2009/pointers#',
    WebPage: 'sch:WebPage',
    source: 'dct:source',
    title: 'dct:title',
    Project: 'doap:Project',
    name: 'doap:name',
    description: 'doap:description',
    assertions: { '@reverse': 'subject' },
    assertedBy: { '@type': '@id' },
    outcome: { '@type': '@id' },
    mode: { '@type': '@id' },
    pointer: { '@type': 'ptr:CSSSelectorPointer' },
  },
}

const documentLoader = async (url: string) => {
  if (url !== 'https://act-rules.github.io/earl-context.json') throw new Error(`not ours: ${url}`)
  return { contextUrl: undefined, documentUrl: url, document: context }
}

interface Assertion {
  '@type': string
  subject: { source: string; title?: string; '@type': string[] }
  test: { title: string; isPartOf?: unknown }
  result: { outcome: string; info?: string; pointer?: unknown }
  assertedBy: unknown
  mode: string
}

/** As the ACT rules group reads a report: framed by assertion. */
async function assertionsOf(text: string): Promise<Assertion[]> {
  const frame = { ...context, '@type': 'earl:Assertion' } as unknown as Parameters<
    typeof jsonld.frame
  >[1]
  const framed = await jsonld.frame(JSON.parse(text) as object, frame, {
    documentLoader,
    embed: '@always',
  } as unknown as Parameters<typeof jsonld.frame>[2])
  return framed['@graph'] as unknown as Assertion[]
}

describe('the EARL report', () => {
  let assertions: Assertion[]
  beforeAll(async () => {
    assertions = await assertionsOf(renderReport(buildReport(troublesomeScan()), 'earl', 'en'))
  })
  const outcomeOf = (url: string, rule: string) =>
    assertions
      .filter(({ subject, test }) => subject.source === url && test.title === rule)
      .map(({ result }) => result.outcome)

  test('says the outcome of each rule on each page, once', () => {
    expect(outcomeOf('https://example.test/', 'image-alt')).toEqual(['earl:failed'])
    expect(outcomeOf('https://example.test/', 'color-contrast')).toEqual(['earl:cantTell'])
    expect(outcomeOf('https://example.test/', 'document-title')).toEqual(['earl:passed'])
    expect(outcomeOf('https://example.test/', 'video-caption')).toEqual(['earl:inapplicable'])
  })

  test('says of a page that was not looked at that every rule is untested', () => {
    const outcomes = assertions
      .filter(({ subject }) => subject.source === 'https://example.test/slow')
      .map(({ result }) => result.outcome)
    expect(outcomes.length).toBeGreaterThan(50)
    expect(new Set(outcomes)).toEqual(new Set(['earl:untested']))
  })

  test('says nothing of a rule that was not heard of', () => {
    expect(outcomeOf('https://example.test/clean', 'image-alt')).toEqual([])
  })

  test('has subjects that are web pages with their address', () => {
    const pages = new Set(assertions.map(({ subject }) => subject.source))
    expect(pages.size).toBe(5)
    expect(assertions[0]?.subject['@type']).toEqual(['TestSubject', 'WebPage'])
  })

  test('names the success criteria that a rule tests', () => {
    const link = assertions.find(({ test }) => test.title === 'link-name')
    expect(link?.test.isPartOf).toEqual([
      expect.objectContaining({
        '@id': 'WCAG22:link-purpose-in-context',
        title: 'WCAG 2.2 SC 2.4.4 Link Purpose (In Context)',
      }),
      expect.objectContaining({ '@id': 'WCAG22:name-role-value' }),
    ])
  })

  test('leaves advice out, and says that a machine has looked', () => {
    expect(assertions.filter(({ test }) => test.title === 'heading-order')).toEqual([])
    expect(new Set(assertions.map(({ mode }) => mode))).toEqual(new Set(['earl:automatic']))
  })

  test('becomes triples in which nothing is lost', async () => {
    const report = JSON.parse(
      renderReport(buildReport(troublesomeScan()), 'earl', 'zh-TW'),
    ) as object
    const quads = (await jsonld.toRDF(report, { documentLoader } as unknown as Parameters<
      typeof jsonld.toRDF
    >[1])) as { predicate: { value: string }; object: { value: string } }[]
    const outcomes = quads.filter(({ predicate }) => predicate.value === `${earl}outcome`)
    expect(outcomes).toHaveLength(assertions.length)
    const subjects = quads.filter(({ predicate }) => predicate.value === `${earl}subject`)
    expect(subjects).toHaveLength(assertions.length)
    const sources = quads.filter(({ predicate }) => predicate.value === `${dct}source`)
    expect(sources.map(({ object }) => object.value)).toContain('https://example.test/two?a=1&b=2')
  })
})
