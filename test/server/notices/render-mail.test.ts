import { describe, expect, test } from 'vitest'
import { fill, placeholdersOf } from '#server/notices/fill.ts'
import type { Values } from '#server/notices/fill.ts'
import { choiceFoot, plainFoot } from '#server/notices/mails/foot.ts'
import { allNoticeKinds } from '#server/notices/notice-kinds.ts'
import { renderMail } from '#server/notices/render-mail.ts'
import { sendMail } from '#server/notices/send-mail.ts'
import { mailKinds, mailSources } from '#server/notices/templates.ts'
import type { MailKind } from '#server/notices/templates.ts'
import { inTransaction } from '#server/platform/database.ts'

const locales = ['zh-TW', 'en'] as const
const kinds = Object.keys(mailKinds) as MailKind[]

/** A value of each type, that can be recognised in the mail. */
const samples = {
  text: (name: string) => `value of ${name}`,
  address: (name: string) => `https://example.org/${name}`,
  entries: (name: string) => [
    { text: `first of ${name}`, url: `https://example.org/${name}/1` },
    { text: `second of ${name}`, url: `https://example.org/${name}/2` },
  ],
}
const valuesFor = (kind: MailKind): Values =>
  Object.fromEntries(
    Object.entries(mailKinds[kind]).map(([name, type]) => [
      name,
      samples[type as keyof typeof samples](name),
    ]),
  )

const foot = 'From *here*.'
const say = (body: string, values: Values) =>
  renderMail({ subject: 'About it', body }, foot, values, 'en')

describe.each(locales)('in %s', (locale) => {
  test.each(kinds)('the mail %s has all its placeholders and no other', (kind) => {
    const { subject, body } = mailSources[locale][kind]
    expect(placeholdersOf(subject + body).sort()).toEqual(Object.keys(mailKinds[kind]).sort())
  })

  test.each(kinds)('the mail %s says every value in plain text and in HTML', (kind) => {
    const values = valuesFor(kind)
    const mail = renderMail(mailSources[locale][kind], plainFoot[locale], values, locale)
    const said = Object.values(values).flatMap((value) =>
      typeof value === 'string' ? value : value.flatMap(({ text, url }) => [text, url]),
    )
    for (const value of said) {
      expect(mail.subject + mail.text).toContain(value)
      expect(mail.subject + mail.html).toContain(value)
    }
    expect(mail.text + mail.subject).not.toMatch(/[{}]|\*\*|\]\(/)
    expect(mail.html).toMatch(new RegExp(`^<!doctype html>\\s<html lang="${locale}">`))
    expect(mail.html.match(/<h1>/g)).toHaveLength(1)
    expect(mail.html).not.toMatch(/<img|<script|<link|url\(|style="/)
  })
})

test.each(locales)('what stands below a mail asks for the same in %s', (locale) => {
  expect(placeholdersOf(plainFoot[locale])).toEqual([])
  expect(placeholdersOf(choiceFoot[locale]).sort()).toEqual(['settingsUrl', 'unsubscribeUrl'])
})

test('every notice says where it leads, and its subject is a sentence without that', () => {
  for (const kind of allNoticeKinds) {
    expect(mailKinds[kind].url).toBe('address')
    for (const locale of locales) {
      expect(placeholdersOf(mailSources[locale][kind].subject)).not.toContain('url')
    }
  }
})

test('Chinese is written with full-width punctuation', () => {
  const halfWidth = /\p{Script=Han}[,;:!?()]|[,;:!?]\p{Script=Han}/u
  const texts = Object.values(mailSources['zh-TW']).map(({ subject, body }) => subject + body)
  expect(
    [...texts, plainFoot['zh-TW'], choiceFoot['zh-TW']].filter((text) => halfWidth.test(text)),
  ).toEqual([])
})

test('a missing placeholder is an error, and no hole in a sentence', () => {
  expect(() => say('# Hello {{name}}', {})).toThrow('missing placeholder: name')
})

test('a value that no placeholder asks for is an error', () => {
  expect(() => say('# Hello', { name: 'Ann' })).toThrow('nothing asks for: name')
})

test('a kind, and what has to be said for it, is checked by the compiler', async () => {
  const to = ['somebody@people.example', 'en'] as const
  await inTransaction(async (transaction) => {
    const tooMany = { code: '1', minutes: '1', x: '1' }
    const missing = sendMail(
      'sign-in-code',
      ...to,
      // @ts-expect-error one is missing
      { code: '1' },
      transaction,
    )
    await expect(missing).rejects.toThrow('missing placeholder: minutes')
    const unknown = sendMail('sign-in-code', ...to, tooMany, transaction)
    await expect(unknown).rejects.toThrow('nothing asks for: x')
    // @ts-expect-error there is no such placeholder
    void (() => sendMail('sign-in-code', ...to, { code: '1', minutes: '1', x: '1' }, transaction))
  })
})

describe('a value', () => {
  test('cannot be HTML', () => {
    const { html, text } = say('# Hello {{name}}', { name: '<script>alert(1)</script>' })
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script')
    expect(text).toContain('<script>alert(1)</script>')
  })

  test('cannot be Markdown', () => {
    const name = '**bold** [here](https://evil.example) `code` ![x](https://evil.example/x.png)'
    const { html, text } = say('# Hello\n\nDear {{name}}.', { name })
    expect(html).not.toMatch(/<strong|<a |<code|<img/)
    expect(text).toContain(`Dear ${name}.`)
  })

  test('cannot leave its line, nor turn the writing around', () => {
    const name = 'Ann\r\nBcc: all@example.org\u2028\u202egnp'
    expect(fill('Dear {{name}}!', { name })).toBe('Dear Ann Bcc: all@example.org gnp!')
  })

  test('cannot bring a placeholder of its own', () => {
    const { text } = say('# Hello {{name}}, {{code}}', { name: '{{code}}', code: '123' })
    expect(text).toContain('Hello {{code}}, 123')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '/relative', ''])(
    'is no address of a link: %s',
    (url) => {
      expect(() => say('# Hello\n\n[Read]({{url}})', { url })).toThrow('no address for a link')
    },
  )

  test('that is an address keeps its meaning and cannot end its attribute', () => {
    const url = 'https://example.org/a?b=1&c="><b>'
    const { html, text } = say('# Hello\n\n[Read]({{url}})', { url })
    expect(html).toContain('href="https://example.org/a?b=1&amp;c=%22%3E%3Cb%3E"')
    expect(text).toContain('Read\nhttps://example.org/a?b=1&c=%22%3E%3Cb%3E')
  })
})

test('entries become a list of links', () => {
  const entries = [
    { text: 'One *star*', url: 'https://example.org/1' },
    { text: 'Two', url: 'https://example.org/2' },
  ]
  const { html, text } = say('# List\n\n{{entries}}\n\nThat is all.', { entries })
  expect(text).toBe(
    'List\n\n- One *star*\n  https://example.org/1\n- Two\n  https://example.org/2\n\nThat is all.\n\n-- \nFrom here.\n',
  )
  expect(html).toContain('<li><a href="https://example.org/1">One *star*</a></li>')
})
