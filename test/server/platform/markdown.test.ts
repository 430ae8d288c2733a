import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '#server/platform/markdown.ts'
import { honestText, lengthOf } from '#server/platform/plain-text.ts'

/** Everything that may come out, by name. */
const elements =
  /^<\/?(p|li|blockquote|pre|h[2-6]|a|bdi|br|code|em|hr|ol|s|strong|ul)(?=[ />])( (dir="auto"|rel="nofollow ugc noopener"|href="(https?:\/\/|mailto:)[^"<>]*"|start="\d+"))* ?\/?>$/

const tricks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>@import "https://evil.example"</style>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](/sign-out)',
  '[x](https://a" onmouseover="alert(1))',
  "[x](https://a' onmouseover='alert(1))",
  '[x](https://a "title\\" onmouseover=\\"alert(1)")',
  '[x](<https://a> onclick=alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '<https://a" onclick="alert(1)>',
  '![x](https://evil.example/pixel.gif)',
  '![x](x" onerror="alert(1))',
  '![x][y]\n\n[y]: https://evil.example/pixel.gif',
  '```js" onload="alert(1)\ncode\n```',
  '```<script>\n</code></pre><script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '    <script>alert(1)</script>',
  '# x {#id .class onclick=alert(1)}',
  '<h1 id="main" class="page">x</h1>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  'https://evil.example/"onmouseover="alert(1)',
  'https://evil.example/<script>alert(1)</script>',
  'mailto:a@b.example?subject="><script>alert(1)</script>',
  '| a | b |\n|---|---|\n| <script> | x |',
  '> '.repeat(500) + 'x',
  '['.repeat(2000),
  '*'.repeat(2000) + 'a' + '_'.repeat(2000),
  '1. '.repeat(300),
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '\ud800 \udfff',
  '\0<\0script>alert(1)</script>',
]

describe('out of a trick comes nothing that runs, loads or has a name', () => {
  test.each(tricks)('%s', (trick) => {
    // Alone, within words, and behind each beginning of a block.
    for (const text of [
      trick,
      `a ${trick} b`,
      `> ${trick}`,
      `- ${trick}`,
      `**${trick}**`,
      `[${trick}](https://a.example)`,
    ]) {
      const html = renderMarkdown(text)
      const tags = html.match(/<[^>]*>?/g) ?? []
      expect(tags.filter((tag) => !elements.test(tag))).toEqual([])
    }
  })

  test('two tricks together make no third', () => {
    for (const first of tricks) {
      for (const second of tricks.filter(({ length }) => length < 200)) {
        const tags = renderMarkdown(first.slice(0, 200) + second).match(/<[^>]*>?/g) ?? []
        expect(tags.filter((tag) => !elements.test(tag))).toEqual([])
      }
    }
  })
})

test('what a citizen writes is drawn as meant', () => {
  expect(renderMarkdown('首頁的**輪播**無法暫停：\n\n1. 首頁\n2. 消息\n\n> 引文')).toBe(
    '<p dir="auto">首頁的<strong>輪播</strong>無法暫停：</p>\n<ol>\n<li dir="auto">首頁</li>\n<li dir="auto">消息</li>\n</ol>\n<blockquote dir="auto">\n<p dir="auto">引文</p>\n</blockquote>\n',
  )
})

describe('links', () => {
  test('are not vouched for, and say where they lead', () => {
    expect(renderMarkdown('[報告](https://example.org/a?b=1&c=2)')).toBe(
      '<p dir="auto"><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow ugc noopener">報告 (<bdi>example.org</bdi>)</a></p>\n',
    )
  })

  test.each([
    ['a name before the host', '[部](https://moda.gov.tw@evil.example/)', 'evil.example'],
    ['another address as words', '[https://moda.gov.tw](https://evil.example)', 'evil.example'],
    ['letters that look alike', '[x](https://mоda.gov.tw)', 'xn--mda-sed.gov.tw'],
    ['letters that look alike, written out', 'https://mоda.gov.tw', 'xn--mda-sed.gov.tw'],
    ['no words at all', '[](https://evil.example)', 'evil.example'],
    ['mail', '[寫信](mailto:office@evil.example)', 'office@evil.example'],
  ])('tell the true host behind %s', (_name, text, host) => {
    expect(renderMarkdown(text)).toContain(`(<bdi>${host}</bdi>)</a>`)
  })

  test('are made of addresses that are written out, and of nothing else', () => {
    expect(renderMarkdown('見 https://example.org/a。')).toContain('<a href="https://example.org/a')
    expect(renderMarkdown('report.py 與 office@example.org')).not.toContain('<a')
  })
})

const levels = (text: string, top?: number) =>
  [...renderMarkdown(text, top).matchAll(/<h(\d)/g)].map(([, level]) => Number(level))

test('headings stand below those of the page and leave no level out', () => {
  expect(levels('# a\n## b\n### c\n###### d')).toEqual([3, 4, 5, 6])
  expect(levels('### a\n# b\n#### c', 2)).toEqual([2, 2, 3])
  expect(levels('a\n===\nb\n---', 4)).toEqual([4, 5])
})

describe('text that looks like what it is', () => {
  test.each([
    ['an override of direction', 'gnp.\u202egnitirw', 'gnp.gnitirw'],
    ['isolates and embeddings', '\u2066a\u2069\u202ab\u202c', 'ab'],
    ['a word split by nothing', 'free\u200b\u2060\ufeffdom', 'freedom'],
    ['a sentence hidden in tags', 'a\u{e0041}\u{e0042}\u{e007f}', 'a'],
    ['blanks that are letters', '\u3164\u115f\uffa0', ''],
    ['controls', 'a\0\u0007\u001b[31m\u0085b', 'a[31mb'],
    ['a tower of marks', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(4)}b`],
    ['half a pair', 'a\ud800b', 'a\ufffdb'],
    ['line ends of Windows and old Macs', 'a\r\nb\rc', 'a\nb\nc'],
  ])('%s', (_name, text, honest) => {
    expect(honestText(text)).toBe(honest)
  })

  test.each([
    '臺灣𠮷野家',
    'مرحبا\u200fabc',
    'می\u200cخواهم',
    'क्\u200dष',
    '👩🏽‍🦽',
    'Việt',
    'ก็ที่',
    'שָׁלוֹם',
  ])('what a language needs stays: %s', (text) => expect(honestText(text)).toBe(text))

  test('is stable: to clean it twice changes nothing', () => {
    for (const trick of tricks) expect(honestText(honestText(trick))).toBe(honestText(trick))
  })

  test('is counted in code points', () => {
    expect(lengthOf('臺灣𠮷')).toBe(3)
    expect(lengthOf('')).toBe(0)
  })
})

test.each(['[', '*a_ ', '`', '<', '![', '> ', '- ', '[a](', '\\', '&', 'https://', '~~'])(
  'ten thousand signs that are hard to parse come to an end, and swell no page: %s',
  (part) => {
    const html = renderMarkdown(part.repeat(Math.ceil(10_000 / part.length)))
    expect(html.length).toBeLessThan(200_000)
  },
)
