import { describe, expect, test } from 'vitest'
import { visitor } from '#server/accounts/actor.ts'
import { env } from '#server/env.ts'
import { checkClaim } from '#server/marks/checks/check-claim.ts'
import { newMarkNumber } from '#server/marks/mark-number.ts'
import { snippets } from '#server/marks/snippets.ts'
import { createMark } from '#test/factories/mark.ts'

const ask = (claim: string, seenOn?: string) =>
  checkClaim(visitor, { claim, seenOn: seenOn ?? null, from: '192.0.2.1' })

const library = () =>
  createMark({ origin: 'https://library.example.gov.tw', pathPrefix: '/children/' })

const marksOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.kind === 'marks' ? answer.marks.map(({ mark, covers }) => [mark.number, covers]) : answer

const of = (number: string) => snippets({ number, level: 'AA' })['zh-TW'].svg

describe('an address', () => {
  test.each([
    'https://library.example.gov.tw/children/books?page=2#top',
    'http://library.example.gov.tw/children/',
    '  library.example.gov.tw/children ',
    'LIBRARY.example.gov.tw//children/x',
  ])('%s finds the mark that speaks of it', async (address) => {
    const { number } = await library()
    expect(marksOf(await ask(address))).toEqual([[number, true]])
  })

  test.each([
    'https://library.example.gov.tw/',
    'https://library.example.gov.tw/childrens/',
    'https://www.library.example.gov.tw/children/',
    'https://library.example.gov.tw:8443/children/',
    'https://library.example.gov.tw.evil.example/children/',
  ])('%s has none', async (address) => {
    await library()
    expect(await ask(address)).toMatchObject({ kind: 'none' })
  })

  test('tells of marks in every state, the newest first', async () => {
    const site = { origin: 'https://a.example.gov.tw', pathPrefix: '/' }
    const old = await createMark({ ...site, events: ['revoked'] })
    const now = await createMark(site)
    const answer = await ask('a.example.gov.tw')
    expect(marksOf(answer)).toEqual([
      [now.number, true],
      [old.number, true],
    ])
    expect(answer).toMatchObject({ marks: [{}, { mark: { state: 'revoked' } }] })
  })

  test('of a mark finds the mark', async () => {
    const { number } = await library()
    expect(marksOf(await ask(`${env.PUBLIC_URL}/marks/${number}.svg`))).toEqual([[number, null]])
  })
})

describe('a number', () => {
  test('finds its mark, however it is written', async () => {
    const { number } = await library()
    expect(marksOf(await ask(number.toLowerCase().replaceAll('-', ' ')))).toEqual([[number, null]])
  })

  test('that nobody has, or with a slip in it, is told apart', async () => {
    expect(await ask(newMarkNumber())).toMatchObject({ kind: 'none' })
    const { number } = await library()
    const slip = number.slice(0, -1) + (number.endsWith('0') ? '1' : '0')
    expect(await ask(slip)).toEqual({ kind: 'slip' })
  })
})

describe('a snippet', () => {
  test('leads to its mark', async () => {
    const { number } = await library()
    expect(await ask(of(number))).toMatchObject({ kind: 'marks', isMixed: false })
  })

  test('of another site is found out where somebody says where it was seen', async () => {
    const { number } = await library()
    const [seenThere, seenElsewhere] = [
      await ask(of(number), 'https://library.example.gov.tw/children/'),
      await ask(of(number), 'https://shop.example/'),
    ]
    expect(marksOf(seenThere)).toEqual([[number, true]])
    expect(marksOf(seenElsewhere)).toEqual([[number, false]])
  })

  test('with the picture of one mark and the link to another is mixed', async () => {
    const [one, other] = [await library(), await createMark()]
    const mixed = of(one.number).replace(`${one.number}.svg`, `${other.number}.svg`)
    expect(await ask(mixed)).toMatchObject({ kind: 'marks', isMixed: true })
  })

  test.each([
    [
      'leads to somebody else',
      '<a href="https://evil.example/marks/M-4F7K-2X92"><img src="x"></a>',
    ],
    ['shows our picture and leads nowhere', `<img src="${env.PUBLIC_URL}/marks/M-4F7K-2X92.svg">`],
    [
      'is the mark of old times',
      '<a href="https://accessibility.example.gov.tw/x?category=20230419114046"><img alt="通過AA"></a>',
    ],
    ['hides our host in its path', `<a href="https://evil.example/${env.PUBLIC_URL}/marks/">x</a>`],
    [
      'has our host as a name to sign in with',
      '<a href="http://localhost:3000@evil.example/">x</a>',
    ],
  ])('that %s is no mark of ours', async (_, html) => {
    expect(await ask(html)).toMatchObject({ kind: 'foreign' })
  })
})

test.each(['', 'x', '<p>', 'javascript:alert(1)', 'file:///etc/passwd', '<'.repeat(5000)])(
  '%j says nothing that could be looked up',
  async (claim) => {
    expect(await ask(claim)).toEqual({ kind: 'nothing' })
  },
)

test('an address where it was seen that is none is pointed out', async () => {
  await expect(ask('x', 'no address')).rejects.toMatchObject({
    field: 'seenOn',
    code: 'mark-address',
  })
})
