import { expect, test } from 'vitest'
import { standardVersions } from '#crawlers/rules/standard/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { listStandards } from '#server/audits/list-standards.ts'
import { queryPool } from '#server/platform/database.ts'
import { createScan } from '#test/factories/scan.ts'

test('the database takes the versions that lie as data, and no other', async () => {
  const { rows } = await queryPool('select version from standard_version order by version')
  expect((rows as { version: string }[]).map(({ version }) => version)).toEqual(standardVersions)
  await expect(createScan({ standard: '99.01' })).rejects.toThrow('scan_standard')
})

const at = async (moment: string) =>
  (await listStandards(visitor, new Date(moment))).map(
    ({ version, isInForce, isOpen }) => `${version} ${isInForce} ${isOpen}`,
  )

test('the list says which versions are in force and take applications, by the day in Taiwan', async () => {
  expect(await at('2026-11-29T23:59:59+08:00')).toEqual(['115.11 false true', '110.07 true true'])
  expect(await at('2026-11-30T00:00:00+08:00')).toEqual(['115.11 true true', '110.07 true false'])
})
