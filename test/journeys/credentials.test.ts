import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { revokeMark } from '#server/marks/revoke-mark.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer } from '#test/factories/people.ts'
import { checkIndependently, fetchCredential } from '#test/independent-check.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await sharedService()
})

interface Run {
  code: number
  last: string
}

/** `npm run verify:mark`, with nothing of ours in its environment. */
async function verifyFromOutside(address: string): Promise<Run> {
  const { PATH } = process.env
  const run = promisify(execFile)(process.execPath, ['server/verify-mark.ts', address], {
    env: { PATH, NODE_ENV: 'development' },
  })
  const { code, stdout } = await run.then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  )
  return { code, last: stdout.trim().split('\n').at(-1)! }
}

test('anybody can check a mark of the service from outside, until it is revoked', async () => {
  const { number, level } = await createMark()
  const address = `${service.url}/marks/${number}`
  await checkIndependently(await fetchCredential(address))
  expect(await verifyFromOutside(address)).toEqual({
    code: 0,
    last: `mark=${number} state=valid level=${level} verified=yes`,
  })

  await revokeMark(await createOfficer(), number, '逾期未改善。')
  await expect(checkIndependently(await fetchCredential(address))).rejects.toThrow('revocation')
  expect(await verifyFromOutside(address)).toEqual({
    code: 1,
    last: `mark=${number} state=revoked level=${level} verified=no`,
  })
})

test('the one address of a mark gives a page, a document and a credential', async () => {
  const { number } = await createMark({ events: ['review-opened'] })
  const ask = (accept: string, path = `/marks/${number}`) =>
    fetch(service.url + path, { headers: { Accept: accept } })
  const page = await ask('text/html')
  expect(page.headers.get('content-type')).toMatch(/^text\/html/)
  expect(page.headers.get('vary')).toContain('Accept')
  const document = await ask('application/ld+json')
  expect(document.headers.get('content-type')).toBe('application/ld+json')
  expect(await document.json()).toMatchObject({ number, state: 'under-review' })
  const credential = await ask('application/vc+jwt')
  expect(credential.headers.get('content-type')).toBe('application/vc+jwt')
  expect(credential.headers.get('vary')).toContain('Accept')
  const direct = await ask('*/*', `/marks/${number}.jwt`)
  expect(direct.headers.get('content-type')).toBe('application/vc+jwt')
  expect((await ask('application/vc+jwt', '/marks/M-0000-0000')).status).toBe(404)
})

test('what is needed for a check can be kept for minutes and read from pages of others', async () => {
  for (const path of ['/.well-known/did.json', '/status-lists/suspension/1']) {
    const { status, headers } = await fetch(service.url + path)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('public, max-age=240')
    expect(headers.get('access-control-allow-origin')).toBe('*')
  }
  const context = await fetch(`${service.url}/contexts/mark/v1.json`)
  expect(context.headers.get('content-type')).toBe('application/ld+json')
  expect((await fetch(`${service.url}/status-lists/suspension/9`)).status).toBe(404)
})
