import { describe, expect, test } from 'vitest'
import { Site } from '#models/index.ts'
import { Forbidden, Invalid } from '#server/errors.ts'
import { listSites } from '#server/audits/list-sites.ts'
import { registerSite } from '#server/audits/register-site.ts'
import { visitor } from '#server/accounts/actor.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createWebmaster } from '#test/factories/people.ts'

const name = '示範市政府全球資訊網'

async function attempt(address: string): Promise<unknown> {
  const agency = await createAgency()
  const actor = await createWebmaster(agency.id)
  return registerSite(actor, { agencyId: agency.id, name, address }).catch(
    (error: unknown) => error,
  )
}

describe('registering a site', () => {
  test.each([
    ['no url at all', 'url-invalid'],
    ['', 'url-invalid'],
    ['file:///etc/passwd', 'url-scheme'],
    ['javascript:alert(1)', 'url-scheme'],
    ['https://user:secret@example.org/', 'url-credentials'],
    ['http://10.0.0.1/', 'private-address'],
    ['http://[::ffff:10.0.0.1]/', 'private-address'],
    ['http://0xa000001/', 'private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'private-address'],
  ])('at %j is refused with %s beside the field', async (address, code) => {
    const error = await attempt(address)
    expect(error).toBeInstanceOf(Invalid)
    expect(error).toMatchObject({ field: 'address', code })
    expect(await Site.count()).toBe(0)
  })

  test('takes the folder of the address for the site', async () => {
    await attempt('http://127.0.0.1:8080/library/index.html?utm_source=mail#top')
    expect(await Site.findOne()).toMatchObject({
      origin: 'http://127.0.0.1:8080',
      pathPrefix: '/library/',
      startUrl: 'http://127.0.0.1:8080/library/index.html',
      provedAt: null,
    })
  })

  test('twice for one agency is refused, and names the field', async () => {
    const agency = await createAgency()
    const actor = await createWebmaster(agency.id)
    const draft = { agencyId: agency.id, name, address: 'http://127.0.0.1:8080/' }
    await registerSite(actor, draft)
    await expect(
      registerSite(actor, { ...draft, address: 'HTTP://127.0.0.1:8080/#news' }),
    ).rejects.toMatchObject({ field: 'address', code: 'site-known' })
    expect(await Site.count()).toBe(1)
  })

  test('is refused to a webmaster of another agency', async () => {
    const { id } = await createAgency()
    const draft = { agencyId: id, name, address: 'http://127.0.0.1:8080/' }
    await expect(registerSite(await createWebmaster(), draft)).rejects.toThrow(Forbidden)
    expect(await Site.count()).toBe(0)
  })
})

describe('a registered site is found', () => {
  test.each(['市政府', '示範', '府全球', '127.0.0.1', 'http://127.0.0.1:8080/library/x', '數位署'])(
    'by %s',
    async (search) => {
      const agency = await createAgency({ nameZh: '測試數位署' })
      const actor = await createWebmaster(agency.id)
      const address = 'http://127.0.0.1:8080/'
      const { id } = await registerSite(actor, { agencyId: agency.id, name, address })
      const { items } = await listSites(visitor, { search })
      expect(items.map((site) => site.id)).toEqual([id])
    },
  )

  test.each(['市府', '民政', '、', "'; drop table site; --"])('not by %s', async (search) => {
    const agency = await createAgency()
    const actor = await createWebmaster(agency.id)
    const address = 'http://127.0.0.1:8080/'
    await registerSite(actor, { agencyId: agency.id, name, address })
    expect((await listSites(visitor, { search })).items).toEqual([])
  })
})
