import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Agency, RecordEntry } from '#models/index.ts'
import { importAgencies } from '#server/accounts/import/import-agencies.ts'
import { importWords } from '#server/accounts/import/import-words.ts'
import { visitor } from '#server/accounts/actor.ts'
import { listSites } from '#server/audits/list-sites.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createSite } from '#test/factories/site.ts'

const heading = 'code,kind,name_zh,name_en,parent_code,oid,complaints_email,marks_email'
const file = (...lines: string[]) => [heading, ...lines].join('\r\n')
const load = (text: string) => inTransaction((transaction) => importAgencies(text, transaction))
const faultsOf = async (...lines: string[]) =>
  (await load(file(...lines))).faults.map(({ line, code }) => `${line} ${code}`)

async function codesAndParents(): Promise<Record<string, string | null>> {
  const agencies = await Agency.findAll()
  const codeOf = new Map(agencies.map(({ id, code }) => [id, code]))
  return Object.fromEntries(
    agencies.map(({ code, parentId }) => [code, parentId && codeOf.get(parentId)!]),
  )
}

test('agencies are made with their parents, also with those that come later', async () => {
  const result = await load(
    file(
      'C,bureau,第三分署,"Third Branch, South",B,,,',
      'B,agency,示範署,Agency,A,,,',
      'A,ministry,示範部,Ministry,,2.16.886.101.1,Complaints@Ministry.example,marks@ministry.example',
    ),
  )
  expect(result).toMatchObject({ faults: [], created: 3, changed: 0 })
  expect(await codesAndParents()).toEqual({ A: null, B: 'A', C: 'B' })
  const top = await Agency.findOne({ where: { code: 'A' }, rejectOnEmpty: true })
  expect(top).toMatchObject({
    kind: 'ministry',
    nameZh: '示範部',
    oid: '2.16.886.101.1',
    complaintsEmail: 'complaints@ministry.example',
  })
})

test('the same file a second time changes nothing', async () => {
  const text = file('A,ministry,示範部,Ministry,,1.2.3,,', 'B,agency,示範署,Agency,A,,,')
  await load(text)
  expect(await load(text)).toMatchObject({ created: 0, changed: 0, unchanged: 2 })
  expect(await RecordEntry.count({ where: { verb: 'agencies.imported' } })).toBe(1)
})

test('an agency that is known is changed to what the file says; others stay', async () => {
  await load(file('A,ministry,示範部,Ministry,,1.2.3,,', 'B,agency,示範署,Agency,A,1.2.4,,'))
  const result = await load(file('B,bureau,新名稱,New Name,,1.2.4,,'))
  expect(result).toMatchObject({ created: 0, changed: 1 })
  expect(await codesAndParents()).toEqual({ A: null, B: null })
})

test('two agencies can exchange their identifiers', async () => {
  await load(file('A,agency,甲,A,,1.2.3,,', 'B,agency,乙,B,,1.2.4,,'))
  await load(file('A,agency,甲,A,,1.2.4,,', 'B,agency,乙,B,,1.2.3,,'))
  expect(await Agency.findOne({ where: { code: 'A' } })).toMatchObject({ oid: '1.2.4' })
})

test('every fault is named with its line, and nothing is changed', async () => {
  const faults = await faultsOf(
    'A,ministry,示範部,Ministry,,,,',
    ',agency,無代碼,No Code,,,,',
    'A,agency,重複,Twice,,,,',
    'B C,agency,代碼有空格,Space,,,,',
    'D,palace,類別不明,Palace,,,,',
    'E,agency,,No Name,,,,',
    'F,agency,識別碼,OID,,1.x,,',
    'G,agency,信箱,Mail,,,not-an-address,',
    'H,agency,上級,Parent,NOWHERE,,,',
    'I,agency,少一格,Short',
    'J,agency,長,' + 'n'.repeat(201) + ',,,,',
  )
  expect(faults).toEqual([
    '3 required',
    '4 code-twice',
    '5 code-form',
    '6 kind-unknown',
    '7 required',
    '8 oid-form',
    '9 email-form',
    '10 parent-unknown',
    '11 cell-count',
    '12 too-long',
  ])
  expect(await Agency.count()).toBe(0)
})

test('a circle is named once, with its way, also through agencies of the register', async () => {
  await load(file('A,agency,甲,A,,,,', 'B,agency,乙,B,A,,,', 'C,agency,丙,C,B,,,'))
  const { faults } = await load(file('D,agency,丁,D,C,,,', 'A,agency,甲,A,C,,,'))
  expect(faults).toEqual([
    { line: 3, code: 'circle', column: 'parent_code', detail: 'C → B → A → C' },
  ])
  expect(await faultsOf('X,agency,己,X,X,,,')).toEqual(['2 circle'])
})

test('an identifier of an agency outside the file is not taken away', async () => {
  await load(file('A,agency,甲,A,,1.2.3,,'))
  expect(await faultsOf('B,agency,乙,B,,1.2.3,,')).toEqual(['2 oid-taken'])
})

test('a byte order mark, empty lines and cells over several lines do not shift the lines', async () => {
  const text = `\ufeff${heading}\n\nA,agency,"甲\n乙",A,,,,\n\nB,agency,,B,,,,\n`
  const { faults } = await load(text)
  expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '3 control-character',
    '6 required',
  ])
})

test.each([
  ['', 'no-agencies'],
  [heading, 'no-agencies'],
  ['code,kind,name_zh', 'column-missing'],
  [`${heading},color\nA,agency,甲,A,,,,,red`, 'column-unknown'],
  [`${heading},code\nA,agency,甲,A,,,,,A`, 'column-twice'],
  [`${heading}\nA,agency,"甲,A,,,,`, 'not-csv'],
])('a file that is none of ours is refused: %j', async (text, code) => {
  expect((await load(text)).faults.map((fault) => fault.code)).toContain(code)
})

test('ten thousand agencies are imported, and found again unchanged', async () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => {
    const parent = index === 0 ? '' : `S${Math.floor((index - 1) / 8)}`
    return `S${index},school,第${index}國民小學,Elementary School ${index},${parent},,,`
  })
  expect(await load(file(...lines.toReversed()))).toMatchObject({ created: 10_000 })
  expect(await load(file(...lines))).toMatchObject({ unchanged: 10_000 })
})

test('a site is found under the new name of its agency', async () => {
  const agency = await createAgency({ code: 'A' })
  await createSite({ agencyId: agency.id })
  const { status } = await run(file('A,agency,改名後的機關,Renamed,,,,'), 'en')
  expect(status).toBe(0)
  expect((await listSites(visitor, { search: '改名後' })).items).toHaveLength(1)
})

interface Run {
  status: number
  stdout: string
  stderr: string
}

/** As at a terminal: a process of its own on the database of this test. */
async function run(text: string | null, lang: string): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'agencies-'))
  const path = join(folder, 'agencies.csv')
  if (text !== null) await writeFile(path, text)
  const args = ['server/import-agencies.ts', ...(text === null ? [] : [path]), '--lang', lang]
  const outcome = await new Promise<Run>((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
  await rm(folder, { recursive: true })
  return outcome
}

test('the terminal is told in its language what is wrong, line by line', async () => {
  const text = file('A,palace,甲,A,,,,', 'B,agency,乙,B,C,,,')
  const chinese = await run(text, 'zh-TW')
  expect(chinese).toMatchObject({ status: 1, stdout: '' })
  expect(chinese.stderr).toMatch(/第 2 行：沒有「palace」這個類別.*\n第 3 行：.*C\n共 2 項錯誤/)
  const english = await run(text, 'en')
  expect(english.stderr).toMatch(/Line 2: .*palace.*\nLine 3: .*C.*\n2 faults\. Nothing/)
})

test('the terminal is told what was done', async () => {
  expect(await run(file('A,agency,甲,A,,,,'), 'en')).toEqual({
    status: 0,
    stdout: 'New: 1. Changed: 0. As before: 0.\n',
    stderr: '',
  })
})

test('without a file the terminal is told what is missing', async () => {
  expect(await run(null, 'en')).toMatchObject({ status: 2 })
})

test.each(['zh-TW', 'en'] as const)(
  'the example of the help can be imported (%s)',
  async (locale) => {
    const example = importWords[locale].help.split('\n').filter((line) => /^(code,|A0)/.test(line))
    expect(await load(example.join('\n'))).toMatchObject({ faults: [], created: 2 })
  },
)

test('the example of the documentation can be imported', async () => {
  const text = await readFile('docs/agencies.md', 'utf8')
  const example = /```csv\n([^`]+)```/.exec(text)![1]!
  expect((await load(example)).faults).toEqual([])
})
