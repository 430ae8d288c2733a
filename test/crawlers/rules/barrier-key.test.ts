import { describe, expect, test } from 'vitest'
import { barrierKey } from '#crawlers/rules/barrier-key.ts'
import { stableToken } from '#crawlers/rules/stable-token.ts'

/** A node as axe gives it, from steps such as `nav#menu.menu.is-open`. */
function nodeAt(path: string, html = '<a href="/">home</a>') {
  const documents = path.split(' | ').map((document) => {
    const steps = document.split(' > ').map((step) => {
      const shadow = step.startsWith('^')
      const marks = step.replace('^', '').match(/(^[^#.@]+|[#.@][^#.@]+)/g) ?? []
      return `${shadow ? '>>> ' : ''}${marks.join(' ')}`
    })
    return `template:${steps.join(' > ')}`
  })
  return { html, target: ['a'], xpath: documents }
}

const key = (path: string, html?: string) => barrierKey('link-name', nodeAt(path, html))

const field = (name: string) => key('html > body > form > input', `<input name="${name}">`)
const button = (inside: string) => key('html > body > button', `<button>${inside}</button>`)
const frame = (src: string) => key('html > body > iframe', `<iframe src="${src}"></iframe>`)
const at = (target: string) => barrierKey('list', { html: '<ul></ul>', target: [target] })

describe('the key of a barrier', () => {
  test('is the same for a header link whatever its text, target and body class', () => {
    const one = key('html > body.page-1 > header.site > a', '<a href="/a">A</a>')
    expect(key('html > body.page-22 > header.site > a', '<a href="/b">Bee</a>')).toBe(one)
  })

  test('differs between rules at one place', () => {
    const node = nodeAt('html > body > header > a')
    expect(barrierKey('color-contrast', node)).not.toBe(barrierKey('link-name', node))
  })

  test.each([
    ['header > a', 'footer > a'],
    ['div.header > a', 'div.footer > a'],
    ['div#header > a', 'div#footer > a'],
    ['header > a.logo', 'header > a.search'],
    ['div@banner > a', 'div@navigation > a'],
    ['header > a', 'header > x-card > ^a'],
    ['iframe.map > a', 'iframe.map | html > body > a'],
  ])('tells %s from %s', (one, other) => {
    expect(key(`html > body > ${one}`)).not.toBe(key(`html > body > ${other}`))
  })

  test.each([
    ['ul.menu > li.menu-item-1 > a', 'ul.menu > li.menu-item-27 > a'],
    ['ul.menu > li.odd > a', 'ul.menu > li.even > a'],
    ['ul.menu > li.current.item > a', 'ul.menu > li.item > a'],
    ['ul.menu > li > a', 'ul.menu > li > ul.menu > li > a'],
    ['div.sect1 > div.sect2 > a', 'div.sect1 > div.sect2 > div.sect3 > a'],
    ['article#post-7 > a', 'article#post-8 > a'],
    ['div.body > h2#one > a', 'div.body > h2#two > a'],
    ['div.sect1#INTRO > a', 'div.sect1#USAGE > a'],
    ['div.css-1a2b3c > a', 'div.css-9z8y7x > a'],
    ['div.Nav_item__3xY9z > a', 'div.Nav_item__k2P8q > a'],
  ])('holds %s and %s to be one', (one, other) => {
    expect(key(`html > body > ${one}`)).toBe(key(`html > body > ${other}`))
  })

  test('tells the fields of one form apart, and not by the numbers in their names', () => {
    expect(field('mail')).not.toBe(field('phone'))
    expect(field('row[1]')).toBe(field('row[20]'))
  })

  test('does not take an attribute of a child for one of the element', () => {
    expect(button('<i name="one"></i>')).toBe(button('<i name="two"></i>'))
  })

  test('tells frames by the host they show, not by the address', () => {
    expect(frame('https://maps.test/a?id=1')).toBe(frame('https://maps.test/b'))
    expect(frame('https://maps.test/a')).not.toBe(frame('https://video.test/a'))
  })

  test('falls back on the selector, without positions, where there is no template path', () => {
    expect(at('#main > ul:nth-child(2)')).toBe(at('#main > ul:nth-child(5)'))
    expect(at('#main > ul')).not.toBe(at('#aside > ul'))
  })
})

describe('over many made-up templates', () => {
  const random = seeded(20_260_101)
  const noise = () => Math.floor(random() * 1e6)
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)] as T
  const tags = ['div', 'section', 'ul', 'li', 'nav', 'p', 'td', 'x-box']
  const classes = ['card', 'menu', 'site-header', 'news_list', 'btn', 'grid']
  const template = () =>
    Array.from({ length: 2 + Math.floor(random() * 5) }, () => ({
      tag: pick(tags),
      name: pick(classes),
    }))
  /** A page of the template: numbers, states, and hashes are of this page only. */
  const page = (pieces: { tag: string; name: string }[]) => {
    const states = ['', '.is-open', '.active', '.odd', '.last', '.js-ready']
    const steps = pieces.map(({ tag, name }) =>
      random() < 0.5
        ? `${tag}.${name}${pick(states)}`
        : `${tag}#${pick(['x', 'item-', 'post_'])}${noise()}.${name}.node-${noise()}`,
    )
    return `html > body.page-${noise()} > ${steps.join(' > ')} > a`
  }

  test('pages of one template have one key, and other templates another', () => {
    const templateOfKey = new Map<string, string>()
    for (let round = 0; round < 300; round++) {
      const pieces = template()
      const keys = new Set([1, 2, 3, 4].map(() => key(page(pieces))))
      expect([...keys]).toHaveLength(1)
      const [only = ''] = keys
      const shape = JSON.stringify(withoutRuns(pieces))
      expect(templateOfKey.get(only) ?? shape).toBe(shape)
      templateOfKey.set(only, shape)
    }
    expect(templateOfKey.size).toBeGreaterThan(150)
  })
})

describe('a stable token', () => {
  test.each([
    ['menu-item-12', 'menu-item-#'],
    ['header2', 'header#'],
    ['col-md-6', 'col-md-#'],
    ['標題3', '標題#'],
    ['btn', 'btn'],
  ])('of %s is %s', (token, stable) => {
    expect(stableToken(token)).toBe(stable)
  })

  test.each(['is-open', 'active', 'nav-link--active', '12', 'deadbeef99', 'odd', 'no-js'])(
    'is missing from %s',
    (token) => {
      expect(stableToken(token)).toBeNull()
    },
  )
})

/** Repeated nesting is one on purpose; the same here, written another way. */
function withoutRuns<T>(pieces: T[]): string {
  let text = pieces.map((piece) => `${JSON.stringify(piece)};`).join('')
  for (const size of [1, 2, 3]) {
    const run = new RegExp(`((?:[^;]+;){${size}})(?:\\1)+`, 'g')
    text = text.replaceAll(run, '$1')
  }
  return text
}

/** Numbers that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
