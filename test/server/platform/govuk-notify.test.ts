import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { notifyTransport } from '#server/platform/mail/govuk-notify.ts'

const service = '26785a09-ab16-4eb0-8407-a37497a57506'
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0'
const templates = {
  'zh-TW': '9d751e0e-f929-4891-82a1-a3e1c3c18ee3',
  en: 'f33517ff-2a88-4f6e-b855-c550268ce08a',
}

interface Asked {
  path: string
  body: Record<string, unknown>
}
type Answer = [status: number, content: object]
const asked: Asked[] = []
let answer: { status: number; body: object } | null = null

/** Keeps the part of the documented API that mails need; checks the bearer as the service does. */
const server = createServer(async (request, response) => {
  const body = await text(request)
  const [status, content] = reply(request, body)
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(content))
})

function reply({ method, url: path = '', headers }: IncomingMessage, body: string): Answer {
  if (!isSigned(headers.authorization)) {
    return [403, errors(403, 'AuthError', 'Invalid token: API key not found')]
  }
  const taken = asked.filter((earlier) => earlier.path === '/v2/notifications/email')
  asked.push({ path, body: body ? (JSON.parse(body) as Asked['body']) : {} })
  if (answer) return [answer.status, answer.body]
  if (method === 'POST') return [201, { id: crypto.randomUUID() }]
  const reference = new URL(path, 'http://x').searchParams.get('reference')
  const notifications = taken.filter((mail) => mail.body.reference === reference)
  return [200, { notifications, links: {} }]
}

const errors = (status: number, error: string, message: string) => ({
  status_code: status,
  errors: [{ error, message }],
})

function isSigned(authorization = ''): boolean {
  const [head, claims, signature] = authorization.replace('Bearer ', '').split('.')
  const expected = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url')
  const { iss, iat } = JSON.parse(Buffer.from(claims ?? 'bnVsbA', 'base64url').toString()) as {
    iss: string
    iat: number
  }
  return signature === expected && iss === service && Math.abs(Date.now() / 1000 - iat) < 30
}

let url = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked.length = 0
  answer = null
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const mail = {
  id: '0199d0c8-0000-7000-8000-000000000001',
  recipient: 'somebody@people.example',
  locale: 'en' as const,
  subject: 'About it',
  text: 'All of it.',
  html: '<p>All of it.</p>',
  unsubscribeUrl: 'https://curbcut.example/unsubscribe/token',
}
const transport = (key = `key_name-${service}-${secret}`) =>
  notifyTransport({ url, apiKey: key, templates, replyToId: service })

test('a mail is handed over with its template, reference, reply-to and unsubscription', async () => {
  await transport().send(mail)
  expect(asked).toEqual([
    {
      path: '/v2/notifications/email',
      body: {
        template_id: templates.en,
        email_address: 'somebody@people.example',
        personalisation: { subject: 'About it', body: 'All of it.' },
        reference: mail.id,
        email_reply_to_id: service,
        one_click_unsubscribe_url: mail.unsubscribeUrl,
      },
    },
  ])
})

test('the service can be asked whether it has a mail already', async () => {
  expect(await transport().hasTaken!(mail)).toBe(false)
  await transport().send(mail)
  expect(await transport().hasTaken!(mail)).toBe(true)
  expect(await transport().hasTaken!({ ...mail, id: crypto.randomUUID() })).toBe(false)
})

describe('an answer', () => {
  test.each([
    [400, 'ValidationError', 'email_address Not a valid email address', 'address', true, true],
    [400, 'BadRequestError', 'Missing personalisation: body', 'refused', true, false],
    [403, 'AuthError', 'Invalid token: API key not found', 'delayed', false, false],
    [429, 'RateLimitError', 'Exceeded rate limit', 'delayed', false, false],
    [500, 'Exception', 'Internal server error', 'delayed', false, false],
  ])('%i %s "%s" means %s', async (status, error, message, reason, isFinal, isDeadAddress) => {
    answer = { status, body: errors(status, error, message) }
    const expected = { reason, reply: String(status), isFinal, isDeadAddress }
    await expect(transport().send(mail)).rejects.toMatchObject({ outcome: expected })
  })

  test('with a key that is not ours is worth another try', async () => {
    const foreign = transport(`key-${service}-${crypto.randomUUID()}`)
    await expect(foreign.send(mail)).rejects.toMatchObject({ outcome: { reply: '403' } })
  })

  test('that never comes is worth another try', async () => {
    const away = notifyTransport({
      url: 'http://127.0.0.1:1',
      apiKey: `k-${service}-${secret}`,
      templates,
    })
    await expect(away.send(mail)).rejects.toMatchObject({ outcome: { reason: 'unreachable' } })
  })
})
