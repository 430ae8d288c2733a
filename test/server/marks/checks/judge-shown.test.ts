import { describe, expect, test } from 'vitest'
import { env } from '#server/env.ts'
import { judgeShown } from '#server/marks/checks/judge-shown.ts'
import { newMarkNumber } from '#server/marks/mark-number.ts'
import { snippets } from '#server/marks/snippets.ts'

const number = newMarkNumber()
const other = newMarkNumber()
const ours = (path: string) => new URL(path, env.PUBLIC_URL).href
const snippet = snippets({ number, level: 'AA' })['zh-TW'].svg

const page = (footer: string, body = '') =>
  `<!doctype html><title>圖書館</title><main><h1>圖書館</h1><p>開放時間</p>${body}</main>${footer}`

const judge = (html: string) =>
  Object.fromEntries(
    judgeShown(html, 'https://library.example.gov.tw/', number).map(
      ({ aspect, outcome, finding }) => [aspect, `${outcome}: ${finding.split('.')[1]}`],
    ),
  )

test.each([
  snippet,
  snippet.replace('<a href', '<A HREF').replace('<img src', '<IMG SRC'),
  snippet.replaceAll('"', "'").replaceAll(number, number.toLowerCase().replaceAll('-', '')),
  snippets({ number, level: 'AA' }).en.png,
])('the mark as we give it out, in the footer, is right in everything', (html) => {
  expect(Object.values(judge(page(`<footer>${html}</footer>`)))).toEqual(
    Array.from({ length: 5 }, () => 'right: right'),
  )
})

describe('what is wrong is named', () => {
  const image = `<img src="${ours(`/marks/${number}.svg`)}" width="88" height="31" alt="標章">`
  const link = (to: string) => `<footer><a href="${to}">${image}</a></footer>`
  const right = ours(`/marks/${number}`)

  test.each([
    ['no mark at all', page('<footer>版權所有</footer>'), { picture: 'wrong: missing' }],
    [
      'the snippet of another site',
      page(`<footer>${snippet.replaceAll(number, other)}</footer>`),
      { picture: 'wrong: otherMark', link: 'wrong: otherMark' },
    ],
    ['a link to somewhere else', page(link('https://evil.example/')), { link: 'wrong: elsewhere' }],
    [
      'a link to the picture',
      page(link(ours(`/marks/${number}.svg`))),
      { link: 'wrong: elsewhere' },
    ],
    ['no link', page(`<footer>${image}</footer>`), { link: 'wrong: missing' }],
    [
      'a copy of the picture',
      page(`<footer><a href="${right}"><img src="/img/mark.png" alt="標章"></a></footer>`),
      { picture: 'wrong: copy', link: 'right: right', size: 'unknown: unsaid' },
    ],
    ['a larger picture', page(link(right).replace('"88"', '"176"')), { size: 'wrong: wrong' }],
    ['a size in per cent', page(link(right).replace('"88"', '"100%"')), { size: 'wrong: wrong' }],
    [
      'a style that may change the size',
      page(link(right).replace('<img', '<img style="width:9em"')),
      { size: 'unknown: unsaid' },
    ],
    [
      'no alternative text',
      page(link(right).replace('標章', ' ')),
      { alternative: 'wrong: missing' },
    ],
    [
      'the top of the page',
      `<a href="${right}">${image}</a>${page('<footer>版權所有</footer>')}`,
      { place: 'wrong: wrong' },
    ],
    [
      'the end of a page without a footer',
      page(`<div><a href="${right}">${image}</a></div>`, '<p>很長的內容</p>'.repeat(20)),
      { place: 'unknown: maybe' },
    ],
  ])('%s', (_, html, expected) => {
    expect(judge(html)).toMatchObject(expected)
  })

  test.each([
    '<!-- # -->',
    '<script>"#"</script>',
    '<textarea>#</textarea>',
    '<template>#</template>',
  ])('a mark in %s is none', (around) => {
    expect(judge(page(around.replace('#', snippet)))).toEqual({ picture: 'wrong: missing' })
  })
})

test.each([
  ['nested without end', '<b>'.repeat(300_000)],
  ['of attributes without end', `<img ${'a="b" '.repeat(150_000)}`],
  ['of brackets', '<'.repeat(1_000_000)],
])('a page %s keeps nobody busy', (_, html) => {
  const before = process.cpuUsage()
  expect(judge(html)).toEqual({ picture: 'wrong: missing' })
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3)
})
