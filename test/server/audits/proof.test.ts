import { describe, expect, test } from 'vitest'
import { fileProves, pageProves, proofPlaces, recordsProve } from '#server/audits/proof.ts'

const token = 'curbcut-0123456789abcdef'

describe('a file', () => {
  test.each([token, `${token}\n`, `\r\n  ${token}  \r\n`])('proves with %j', (text) => {
    expect(fileProves(text, token)).toBe(true)
  })

  test.each(['', `x${token}`, `${token}x`, `<p>${token}</p>`])('does not with %j', (text) => {
    expect(fileProves(text, token)).toBe(false)
  })
})

describe('a page', () => {
  test.each([
    `<meta name="curbcut-proof" content="${token}">`,
    `<META content='${token}' name='curbcut-proof' />`,
    `<meta\n name=curbcut-proof\n content=${token}>`,
  ])('proves with %s', (html) => {
    expect(pageProves(`<head>${html}</head>`, token)).toBe(true)
  })

  test.each([
    `<meta name="curbcut-proof" content="another">`,
    `<meta name="description" content="${token}">`,
    `<!-- <meta name="curbcut-proof" content="${token}"> -->`,
    `<textarea><meta name="curbcut-proof" content="${token}"></textarea>`,
    `<script>"<meta name=curbcut-proof content=${token}>"</script>`,
    token,
  ])('does not with %s', (html) => {
    expect(pageProves(html, token)).toBe(false)
  })
})

test('a DNS record proves, also in pieces', () => {
  expect(recordsProve([['v=spf1 -all'], ['curbcut-0123', '456789abcdef']], token)).toBe(true)
  expect(recordsProve([['v=spf1 -all'], [`${token}x`]], token)).toBe(false)
})

test('a site in a folder is proved by a file in that folder, not by its host', () => {
  const places = proofPlaces({
    origin: 'https://school.example.tw:8443',
    pathPrefix: '/library/',
    startUrl: 'https://school.example.tw:8443/library/index.html',
    proofToken: token,
  })
  expect(places.file.url).toBe(
    'https://school.example.tw:8443/library/.well-known/curbcut-proof.txt',
  )
  expect(places.dns?.name).toBe('_curbcut-proof.school.example.tw')
})

test('a site at an address in numbers has no name to add a record to', () => {
  const origin = 'http://127.0.0.1:8080'
  const places = proofPlaces({
    origin,
    pathPrefix: '/',
    startUrl: `${origin}/`,
    proofToken: token,
  })
  expect(places.dns).toBeNull()
})
