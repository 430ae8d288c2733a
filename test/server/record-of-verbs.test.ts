import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RecordEntry } from '#models/index.ts'
import { queryPool } from '#server/platform/database.ts'
import { people } from './people.ts'
import { isReading, verbs } from './verbs.ts'
import { createWorld } from './world.ts'

/** Changing verbs without an entry in the record, and why that is right. */
const unrecorded: Record<string, string> = {
  'accounts/beginPasskey': 'a question to a device counts for nothing until it is answered',
  'accounts/beginPasskeySignIn': 'a question to a device counts for nothing until it is answered',
  'accounts/beginSignInWith': 'an attempt that is forgotten unless it comes back',
  'accounts/enterSecondFactor':
    'a wrong code is only counted; the right one enters a proved session',
  'accounts/forgetKeptForm': 'what was kept for a moment was never sent; the sending is recorded',
  'accounts/keepForm': 'what is kept for a moment counts for nothing until it is sent',
  'accounts/readTotpSetup': 'a key that is shown counts for nothing until it is confirmed',
  'accounts/requestCode': 'a code that was mailed changes nothing until it is used',
  'consultations/castVote':
    'how somebody votes stays with them alone; the sums are public, and digests of all votes are kept',
  'consultations/followPlace': 'what somebody follows is theirs alone, and changes nothing else',
  'consultations/unfollowPlace': 'what somebody follows is theirs alone, and changes nothing else',
  'consultations/saveDraft': 'what was not sent is nobody’s act, and nobody else’s business',
  'consultations/supportComment':
    'what somebody supports stays with them alone, who can take it back; the sum is public',
  'consultations/unsupportComment':
    'what somebody supports stays with them alone, who can take it back; the sum is public',
  'consultations/answerQuestions': 'what somebody answers is theirs alone; the sums are public',
  'consultations/spendCredits': 'how somebody votes is theirs alone; the sums are public',
  'consultations/endorseProposal': 'whom somebody stands by is theirs alone; the sum is public',
  'consultations/withdrawEndorsement': 'whom somebody stands by is theirs alone; the sum is public',
  'marks/checkClaim': 'a question about a mark changes nothing',
  'marks/lookAtSite': 'a look at a site changes nothing, and nothing of it is kept',
  'marks/readMarkCredential':
    'a mark from before the status lists gets its place in them, by lot; nothing is said of it',
  'marks/saveResult':
    'what a tester writes counts for nothing until the test is handed in, which is recorded',
  'marks/saveTaskResult':
    'what a tester writes counts for nothing until the test is handed in, which is recorded',
  'marks/setTools':
    'what a tester writes counts for nothing until the test is handed in, which is recorded',
  'accounts/signOut':
    'gives up what the signer-out held; the session is only looked up by its token',
}

/** What no reader of the record would call a change. */
const passing = ['data_use', 'delivery', 'rate_limit', 'record_entry', 'sign_in_code']

/** All that is stored, as one hash. */
async function everything(): Promise<string> {
  const { rows } = await queryPool(
    `select tablename as name from pg_tables
     where schemaname = 'public' and tablename <> all ($1::text[])`,
    [passing],
  )
  const digests = (rows as { name: string }[]).map(
    ({ name }) =>
      `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "${name}" t)`,
  )
  const { rows: found } = await queryPool(`select concat_ws(',', ${digests.join(', ')}) as all`)
  return (found as { all: string }[])[0]!.all
}

describe('what a verb changes, the record knows', () => {
  test.each(Object.keys(verbs).filter((name) => !(name in unrecorded)))('%s', async (name) => {
    const { allowed, call } = verbs[name]!
    const world = await createWorld()
    const actor = await people[allowed.at(-1)!](world)
    const entries = await RecordEntry.count()
    const before = await everything()
    await call(actor, world).catch(() => {})
    const isChanged = (await everything()) !== before
    const isRecorded = (await RecordEntry.count()) > entries
    expect({ isChanged, isRecorded: isChanged && isRecorded }).toEqual({
      isChanged,
      isRecorded: isChanged,
    })
  })
})

test('every verb that is not called count, read, list, download or search writes an entry', async () => {
  const silent = []
  for (const name of Object.keys(verbs)) {
    if (isReading(name) || name in unrecorded) continue
    if (!(await mentionsRecord(name))) silent.push(name)
  }
  expect(silent).toEqual([])
})

/** Whether the verb's file records, or one that it imports from its own room. */
async function mentionsRecord(name: string): Promise<boolean> {
  const [room = '', verb = ''] = name.split('/')
  const folder = join('server', room)
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.ts')) continue
    const path = join(folder, file)
    const source = await readFile(path, 'utf8')
    if (!source.includes(`function ${verb}(`)) continue
    const helpers = [...source.matchAll(/from '(\.\.?\/[\w/-]+\.ts)'/g)]
      .map(([, relative]) => join(dirname(path), relative!))
      .filter((helper) => helper.startsWith(`${folder}/`))
    const sources = await Promise.all(helpers.map((helper) => readFile(helper, 'utf8')))
    return [source, ...sources].some((text) => text.includes('await record('))
  }
  return false
}
