import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Consultation, Participant, Statement, Vote } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { storeOpinionMap } from '#server/consultations/maps/store-opinion-map.ts'
import { readConsultation } from '#server/consultations/read-consultation.ts'
import { createAgency } from '#test/factories/agency.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polis-'))
})
afterEach(() => rm(folder, { recursive: true }))

const comments = `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1687227596307,,6,0,1,0,1,版權將變得越來越沒有約束力。
1687227637784,,10,0,0,1,0,"恐懼被過度放大,
其實不必。"
1687227728909,,24,7,0,0,-1,離題的話。
`
const votes = [
  'timestamp,datetime,comment-id,voter-id,vote',
  '1687227596415,,6,1,1',
  '1687227600000,,10,1,1',
  '1687300000000,,10,1,-1',
  '1687227650000,,24,2,0',
]

async function run(agency: string, votesFile: string, ...more: string[]) {
  await writeFile(join(folder, 'comments.csv'), comments)
  await writeFile(join(folder, 'votes.csv'), votesFile)
  const args = ['--code', 'art', '--agency', agency, '--title', '創作', ...more]
  const done = Promise.withResolvers<{ status: number; out: string }>()
  execFile(process.execPath, ['server/import-polis.ts', folder, ...args], (error, stdout, stderr) =>
    done.resolve({ status: Number(error?.code ?? 0), out: stdout + stderr }),
  )
  return done.promise
}

describe('a conversation from Polis', () => {
  test('becomes a consultation that is over, of people without accounts and names', async () => {
    const { code: agency } = await createAgency()
    const { status, out } = await run(agency, votes.join('\n'))
    expect(out).toContain('4 participants, 3 statements (1 hidden), 3 votes')
    expect(status).toBe(0)
    const consultation = await readConsultation(visitor, 'art')
    expect(consultation).toMatchObject({ phase: 'archived', participantCount: 4 })
    expect(consultation.opensAt).toBe('2023-06-19T16:00:00.000Z')
    expect(consultation.closesAt).toBe('2023-06-21T16:00:00.000Z')
    const people = await Participant.findAll()
    expect(people.map(({ accountId, pseudonym }) => accountId ?? pseudonym)).toEqual(
      people.map(() => null),
    )
    const [first, second, third] = await Statement.findAll({ order: ['id'] })
    expect(first).toMatchObject({ agreeCount: 1, disagreeCount: 0, hiddenAt: null })
    expect(second).toMatchObject({ agreeCount: 0, disagreeCount: 1 })
    expect(third?.hiddenAt).not.toBeNull()
    // The time of then, in the first 48 bits of the id.
    expect(Number.parseInt(first!.id.replaceAll('-', '').slice(0, 12), 16)).toBe(1687227596307)
    const changed = await Vote.findOne({ where: { statementId: second!.id } })
    expect(changed).toMatchObject({
      choice: -1,
      createdAt: new Date(1687227600000),
      changedAt: new Date(1687300000000),
    })
    expect(await storeOpinionMap(consultation.id, new AbortController().signal)).toBe(true)
  })

  test('is told by file and number where a line is broken, and nothing is imported', async () => {
    const { code: agency } = await createAgency()
    const broken = [...votes, '1687227650000,,6,3,2', '1687227650000,,99,3,1'].join('\n')
    const { status, out } = await run(agency, broken)
    expect(status).toBe(1)
    expect(out).toContain('votes.csv:6: vote is "2", not 1, 0 or -1')
    expect(out).toContain('votes.csv:7: comment-id 99 is not in comments.csv')
    expect(out).toContain('nothing was imported')
    expect([await Consultation.count(), await Participant.count()]).toEqual([0, 0])
  })

  test('is imported once, for an agency that is there', async () => {
    const { code: agency } = await createAgency()
    expect((await run('nobody', votes.join('\n'))).status).toBe(2)
    expect((await run(agency, votes.join('\n'), '--closed')).status).toBe(0)
    expect((await readConsultation(visitor, 'art')).phase).toBe('closed')
    const again = await run(agency, votes.join('\n'))
    expect(again).toMatchObject({ status: 2 })
    expect(again.out).toContain('there is a consultation with this code already')
    expect(await Consultation.count()).toBe(1)
  })
})
