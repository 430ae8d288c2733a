import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, test } from 'vitest'
import { redacted } from '#server/log.ts'
import { database } from '#server/platform/database.ts'

const address = 'somebody@people.example'

function logged(entry: object): string {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  pino({ redact: redacted }, sink).error(entry, 'something')
  return lines.join('')
}

test.each(['email', 'recipient', 'telephone', 'disability', 'contactNotes', 'subject', 'text'])(
  'a line of the log shows no %s, not even one level down',
  (field) => {
    expect(logged({ [field]: address, account: { [field]: address } })).not.toContain(address)
  },
)

test('an error of the database is logged without the values that it was about', async () => {
  const error: unknown = await database
    .query('insert into account (id, email_hash) values ($1, $2)', {
      bind: ['00000000-0000-7000-8000-000000000000', address],
    })
    .catch((caught: unknown) => caught)
  const line = logged({ err: error })
  expect(line).toContain('null value')
  expect(line).not.toContain(address)
})
