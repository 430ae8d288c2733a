import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { Comment } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { loadComments } from '#server/consultations/load/load-comments.ts'
import { listComments } from '#server/consultations/threads/list-comments.ts'
import { database } from '#server/platform/database.ts'

test('a consultation of 1,200 comments has them all, with counters that are true', async () => {
  const code = await loadComments(1200)
  const { count, conversations } = await listComments(visitor, code, { order: 'oldest' })
  expect(count).toBe(1200)
  expect(await Comment.count()).toBe(1200)
  expect(conversations.some(({ replyCount }) => replyCount > 10)).toBe(true)
  const [wrong] = await database.query(
    `select id from comment c
     where reply_count <> (select count(*) from comment where parent_id = c.id)`,
  )
  expect(wrong).toEqual([])
})

test.each([
  ['in production', ['--comments', '5'], 'production' as const],
  ['without a number', ['--comments', 'many'], 'test' as const],
])('nothing is written %s', async (_when, args, environment) => {
  const run = promisify(execFile)(process.execPath, ['server/seed-load.ts', ...args], {
    env: { ...process.env, NODE_ENV: environment },
  })
  await expect(run).rejects.toMatchObject({ code: 2 })
  expect(await Comment.count()).toBe(0)
})
