import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plantVotes } from '#test/factories/planted-votes.ts'

let folder = ''
beforeEach(async () => {
  await mkdir('.cache', { recursive: true })
  folder = await mkdtemp(join('.cache', 'verify-opinions-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function writeFolder(groupOf: (planted: number, person: number) => number): Promise<void> {
  const { votes, group } = plantVotes({ people: 80, statements: 20, votesEach: 15, groups: 2 })
  const comments = votes.statements.map((_, id) => `${votes.castAt![0]},${id},0,1,text`)
  const rows = Array.from(
    votes.value,
    (value, row) =>
      `${votes.castAt![row]},${votes.statement[row]},${votes.participant[row]},${value}`,
  )
  const groups = group.map((planted, person) => `${person},${groupOf(planted, person)}`)
  await write('comments.csv', 'timestamp,comment-id,author-id,moderated,comment-body', comments)
  await write('votes.csv', 'timestamp,comment-id,voter-id,vote', rows)
  await write('participants-votes.csv', 'participant,group-id', groups)
}

const write = (name: string, header: string, lines: string[]) =>
  writeFile(join(folder, name), [header, ...lines, ''].join('\n'))

async function verify(): Promise<{ code: number; last: string; stderr: string }> {
  const run = promisify(execFile)(process.execPath, ['server/verify-opinions.ts', folder])
  const { code, stdout, stderr } = await run.then(
    (said) => ({ code: 0, ...said }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
  return { code, last: stdout.trimEnd().split('\n').at(-1) ?? '', stderr }
}

test('like groups: the figures, and status 0', async () => {
  await writeFolder((planted) => planted)
  expect(await verify()).toMatchObject({
    code: 0,
    last: expect.stringMatching(/^ari=1\.0000 groups=2 seconds=\d+\.\d\d consensus=1\.0000$/),
  })
})

test('unlike groups: the figures, and status 1', async () => {
  await writeFolder((_, person) => person % 2)
  const { code, last } = await verify()
  expect(code).toBe(1)
  expect(last).toMatch(/^ari=-?0\.\d{4} groups=2 /)
})

test('a broken folder: the line, and status 2', async () => {
  await writeFolder((planted) => planted)
  await writeFile(
    join(folder, 'votes.csv'),
    'timestamp,comment-id,voter-id,vote\n1700000000000,0,3,2\n',
  )
  expect(await verify()).toEqual({
    code: 2,
    last: '',
    stderr: 'votes.csv:2: vote is "2", not 1, 0 or -1\n',
  })
})
