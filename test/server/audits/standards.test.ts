import { expect, test } from 'vitest'
import { standardVersions } from '#crawlers/rules/standard/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { listStandards } from '#server/audits/list-standards.ts'
import { readStandard } from '#server/audits/read-standard.ts'
import { NotFound } from '#server/errors.ts'
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

const shown = async (level: 'A' | 'AAA') =>
  (await readStandard(visitor, '115.11', { locale: 'en', level })).principles.flatMap(
    ({ guidelines }) => guidelines.flatMap(({ criteria }) => criteria),
  )

test('the page of a version shows every criterion up to the level asked for, in one language', async () => {
  const all = await shown('AAA')
  expect(all).toHaveLength(86)
  expect(await shown('A')).toHaveLength(31)
  expect(all.find(({ number }) => number === '2.4.2')).toEqual({
    number: '2.4.2',
    level: 'A',
    name: 'Page Titled',
    howToTest: expect.stringContaining('title read when the page opens') as string,
    machine: ['Documents must have <title> element to aid in navigation'],
    codes: [
      { code: 'HM1240200C', by: 'machine', description: expect.any(String) as string },
      { code: 'HM1240200E', by: 'human', description: expect.any(String) as string },
    ],
    understandingUrl: 'https://www.w3.org/WAI/WCAG22/Understanding/page-titled',
    quickReferenceUrl: 'https://www.w3.org/WAI/WCAG22/quickref/#page-titled',
  })
})

test.each(['', '2.2', '120.01', '../115.11'])(
  'there is no page of a version %o',
  async (version) => {
    await expect(readStandard(visitor, version, { locale: 'zh-TW' })).rejects.toThrow(NotFound)
  },
)
