import { expect, test } from 'vitest'
import { visitor } from '#server/accounts/actor.ts'
import { listSites } from '#server/audits/list-sites.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createWebmaster } from '#test/factories/people.ts'
import { createSite } from '#test/factories/site.ts'

test('all sites are reached page by page, each once, the newest first', async () => {
  const agency = await createAgency()
  const made: string[] = []
  for (let number = 0; number < 45; number++)
    made.push((await createSite({ agencyId: agency.id })).id)
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listSites>> = await listSites(visitor, { after })
    seen.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(seen).toEqual(made.toReversed())
})

test('a webmaster can ask for the sites of the own agency alone', async () => {
  const own = await createSite()
  await createSite()
  const { items } = await listSites(await createWebmaster(own.agencyId), { mine: true })
  expect(items.map(({ id }) => id)).toEqual([own.id])
})

test.each(['x', 'W10', Buffer.from('["no id"]').toString('base64url')])(
  'a cursor that is none (%s) begins at the beginning',
  async (after) => {
    const { id } = await createSite()
    expect((await listSites(visitor, { after })).items.map((site) => site.id)).toEqual([id])
  },
)
