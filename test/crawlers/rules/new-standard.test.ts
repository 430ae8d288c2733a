import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readStandardFiles } from '#crawlers/rules/standard/read-files.ts'
import { toShelf } from '#crawlers/rules/standard/shelf.ts'

const both = (text: string) => ({ 'zh-TW': `${text}（中文）`, en: text })

/** A version that nobody has announced, as a file would bring it. */
const invented = {
  version: '120.01',
  follows: '115.11',
  wcag: '2.3',
  name: both('Standard 120.01'),
  inForceFrom: '2031-01-01',
  applicationsFrom: '2030-07-01',
  applicationsUntil: null,
  published: { checkCodes: 2, machine: 1, human: 1 },
  drops: { criteria: ['2.4.13'], checkCodes: ['GN1110111E'] },
  principles: [],
  guidelines: [{ number: '2.6', name: both('Calm') }],
  criteria: [
    {
      number: '2.6.1',
      level: 'A',
      since: '2.3',
      slug: 'no-surprises',
      name: both('No Surprises'),
      howToTest: both('Wait.'),
    },
  ],
  checkCodes: [
    {
      code: 'GN1260100E',
      criterion: '2.6.1',
      level: 'A',
      by: 'human',
      description: both('Wait and see.'),
      rules: [],
    },
  ],
}

const folder = await mkdtemp(join(tmpdir(), 'standards-'))
afterAll(() => rm(folder, { recursive: true }))

test('a new version is a file: all that is asked of the old ones is answered for it too', async () => {
  await writeFile(join(folder, 'new.json'), JSON.stringify(invented))
  const file = JSON.parse(await readFile(join(folder, 'new.json'), 'utf8')) as unknown
  const shelf = toShelf([file, ...readStandardFiles()])
  expect(shelf.standardVersions).toEqual(['110.07', '115.11', '120.01'])
  expect(shelf.criteriaOf('120.01')).toHaveLength(86)
  expect(shelf.criteriaOf('115.11')).toHaveLength(86)
  expect(shelf.findCriterion('2.4.13')?.name.en).toBe('Focus Appearance')
  const codes = (version: string) => shelf.checkCodesOf(version).map(({ code }) => code)
  // The code that it drops, and the two of the criterion that it drops; one is new.
  expect(codes('115.11').filter((code) => !codes('120.01').includes(code))).toEqual([
    'GN1110111E',
    'CS3241301E',
    'GN3241302E',
  ])
  expect(shelf.checkCodesOf('120.01', { criterion: '2.6.1' })).toHaveLength(1)
  expect(shelf.principlesOf('120.01')[1]?.guidelines.map(({ number }) => number)).toEqual(
    '2.1 2.2 2.3 2.4 2.5 2.6'.split(' '),
  )
  expect(shelf.acceptsApplications('120.01', '2030-06-30')).toBe(false)
  expect(shelf.acceptsApplications('120.01', '2030-07-01')).toBe(true)
  expect(shelf.criterionUrl('2.6.1')).toBe(
    'https://www.w3.org/WAI/WCAG23/Understanding/no-surprises',
  )
})

const [criterion] = invented.criteria
const [code] = invented.checkCodes

test.each([
  ['follows nobody we have', { follows: '118.01' }, 'follows what is not older'],
  ['is there already', { version: '115.11', follows: '110.07' }, 'stands twice'],
  [
    'drops a criterion that is not there',
    { drops: { criteria: ['9.9.9'], checkCodes: [] } },
    '9.9.9',
  ],
  [
    'drops a code that is not there',
    { drops: { criteria: [], checkCodes: ['X'] } },
    'check code X',
  ],
  ['has a criterion twice', { criteria: [criterion, criterion] }, '2.6.1 twice'],
  ['has a criterion without guideline', { guidelines: [] }, 'criterion 2.6.1 has no guideline'],
  ['has a code without criterion', { criteria: [] }, 'check code GN1260100E has no criterion'],
  [
    'has a code whose letters say another level',
    { checkCodes: [{ ...code, level: 'AA' }] },
    'its letters do not say',
  ],
  [
    'has a code whose letters say another tester',
    { checkCodes: [{ ...code, by: 'machine' }] },
    'its letters do not say',
  ],
  [
    'has a criterion without a way to test it',
    { criteria: [{ ...criterion, howToTest: { 'zh-TW': '', en: '' } }] },
    'howToTest',
  ],
  ['has a day that is none', { inForceFrom: '2031-02-30' }, 'inForceFrom'],
])('a file that %s is refused', (_what, change, message) => {
  expect(() => toShelf([...readStandardFiles(), { ...invented, ...change }])).toThrow(message)
})
