import { afterEach, describe, expect, test } from 'vitest'
import { RecordEntry, Site } from '#models/index.ts'
import { proveSite } from '#server/audits/prove-site.ts'
import { createWebmaster } from '#test/factories/people.ts'
import { createSite } from '#test/factories/site.ts'
import { serveSite } from '#test/sites/serve-site.ts'
import type { Page, ServedSite } from '#test/sites/serve-site.ts'

const token = 'curbcut-token'
const file = '/.well-known/curbcut-proof.txt'
const noRecords = { resolveTxt: () => Promise.resolve([]) }

let served: ServedSite | null = null
afterEach(async () => {
  await served?.close()
  served = null
})

async function unproved(pages: Record<string, Page>) {
  served = await serveSite(pages)
  const site = await createSite({ origin: served.origin, proofToken: token, proved: false })
  return { site, actor: await createWebmaster(site.agencyId) }
}

describe('a site is proved', () => {
  test('by a file', async () => {
    const { site, actor } = await unproved({ [file]: `${token}\n` })
    expect(await proveSite(actor, site.id, noRecords)).toMatchObject({ proved: true })
    await site.reload()
    expect(site).toMatchObject({ provedBy: 'file', provedAt: expect.any(Date) as Date })
    expect(await RecordEntry.count({ where: { verb: 'site.proved', subjectId: site.id } })).toBe(1)
  })

  test('by an element of the start page', async () => {
    const page = `<head><meta name="curbcut-proof" content="${token}"></head>`
    const { site, actor } = await unproved({ '/': page })
    expect(await proveSite(actor, site.id, noRecords)).toMatchObject({ proved: true })
    expect((await site.reload()).provedBy).toBe('meta')
  })

  test('by a DNS record', async () => {
    const site = await createSite({
      origin: 'https://nowhere.invalid',
      proofToken: token,
      proved: false,
    })
    const asked: string[] = []
    const resolveTxt = (name: string) => {
      asked.push(name)
      return Promise.resolve([[token]])
    }
    const actor = await createWebmaster(site.agencyId)
    expect(await proveSite(actor, site.id, { resolveTxt })).toMatchObject({ proved: true })
    expect((await site.reload()).provedBy).toBe('dns')
    expect(asked).toEqual(['_curbcut-proof.nowhere.invalid'])
  })
})

describe('a site stays unproved', () => {
  test('where nothing is there, and each place is told of', async () => {
    const { site, actor } = await unproved({ '/': '<p>hello</p>' })
    const { proved, attempts } = await proveSite(actor, site.id, noRecords)
    expect(proved).toBe(false)
    expect(attempts.map(({ method, outcome }) => [method, outcome])).toEqual([
      ['file', 'missing'],
      ['meta', 'missing'],
    ])
    expect((await site.reload()).provedAt).toBeNull()
  })

  test('where the token is that of another site', async () => {
    const { site, actor } = await unproved({ [file]: 'curbcut-another' })
    expect(await proveSite(actor, site.id, noRecords)).toMatchObject({ proved: false })
  })

  test('where the file is got from another host by a redirect', async () => {
    const elsewhere = await serveSite({ '/stolen': token }, { address: '127.0.0.2' })
    const { site, actor } = await unproved({
      [file]: (_request, response) =>
        response.writeHead(302, { location: `${elsewhere.origin}/stolen` }).end(),
    })
    const { proved } = await proveSite(actor, site.id, noRecords)
    expect(proved).toBe(false)
    expect(elsewhere.asked).toEqual([])
    await elsewhere.close()
  })

  test('where the server fails, and the reason is told', async () => {
    const { site, actor } = await unproved({
      '*': (_request, response) => response.writeHead(500).end(token),
    })
    const { proved, attempts } = await proveSite(actor, site.id, noRecords)
    expect(proved).toBe(false)
    expect(attempts[0]).toMatchObject({ outcome: 'unreachable', reason: { detail: '500' } })
  })

  test('where its host does not exist', async () => {
    const site = await createSite({ origin: 'https://nowhere.invalid', proved: false })
    const actor = await createWebmaster(site.agencyId)
    const { proved, attempts } = await proveSite(actor, site.id, noRecords)
    expect(proved).toBe(false)
    expect(attempts[0]?.reason?.message.en).toContain('host')
  })
})

test('an endless file is read only so far', async () => {
  const { site, actor } = await unproved({
    [file]: (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    },
  })
  expect(await proveSite(actor, site.id, noRecords)).toMatchObject({ proved: false })
  expect(await Site.count({ where: { provedAt: null } })).toBe(1)
})
