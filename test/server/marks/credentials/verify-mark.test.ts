import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseEnv, env } from '#server/env.ts'
import { newMarkSigningKeys } from '#server/mark-signing-keys.ts'
import type { MarkSigningKey } from '#server/mark-signing-keys.ts'
import { verifyMark } from '#server/verify-mark/verify-mark.ts'
import type { Verdict } from '#server/verify-mark/verify-mark.ts'
import { createMark } from '#test/factories/mark.ts'
import { checkIndependently, fetchCredential } from '#test/independent-check.ts'
import { openIssuer } from './open-issuer.ts'
import type { Issuer } from './open-issuer.ts'

afterEach(() => void vi.restoreAllMocks())

const longAgo = { issuedAt: new Date('2020-01-01T00:00:00Z') }

async function check(address: string): Promise<Verdict & { said: string }> {
  const steps: string[] = []
  const verdict = await verifyMark(address, { say: (step) => steps.push(step) })
  return { ...verdict, said: steps.join('\n') }
}

const newKeys = (): MarkSigningKey[] =>
  parseEnv({ MARK_SIGNING_KEYS: newMarkSigningKeys() }).MARK_SIGNING_KEYS!

/** Puts a credential in the place of the one that we would give. */
const plant = (issuer: Issuer, { number }: { number: string }, jwt: string) =>
  issuer.replace(
    `/marks/${number}.jwt`,
    () => new Response(jwt, { headers: { 'Content-Type': 'application/vc+jwt' } }),
  )

/** The same credential with changes, signed by whoever has the key. */
const signAgain = (jwt: string, key: MarkSigningKey, changes: object = {}, header: object = {}) =>
  new SignJWT({ ...decodeJwt(jwt), ...changes })
    .setProtectedHeader({ ...decodeProtectedHeader(jwt), alg: key.algorithm, ...header } as never)
    .sign(key.privateKey!)

/** What becomes of a forged credential, here and with the libraries of others. */
const attempt = async (forge: (jwt: string, number: string) => Promise<string> | string) => {
  await using issuer = await openIssuer()
  const mark = await createMark()
  const address = issuer.addressOf(mark)
  const forged = await forge(await fetchCredential(address), mark.number)
  plant(issuer, mark, forged)
  const verdict = await check(address)
  expect(verdict).toMatchObject({ state: 'unknown', level: 'unknown', verified: false })
  const independent = checkIndependently(forged).then(
    () => 'accepted',
    () => 'refused',
  )
  return { said: verdict.said, independent: await independent }
}

const list = (encodedList: string, changes: object = {}) => ({
  credentialSubject: {
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList,
    ...changes,
  },
})
const packed = (bytes: number) => `u${gzipSync(Buffer.alloc(bytes)).toString('base64url')}`

describe('a mark that stands', () => {
  test('is verified by us and accepted by libraries of others', async () => {
    await using issuer = await openIssuer()
    const mark = await createMark()
    const address = issuer.addressOf(mark)
    expect(await check(address)).toMatchObject({
      mark: mark.number,
      state: 'valid',
      level: mark.level,
      verified: true,
    })
    const opened = await checkIndependently(await fetchCredential(address))
    expect(opened.credentialSubject).toMatchObject({
      id: mark.origin + mark.pathPrefix,
      markNumber: mark.number,
    })
  })

  test('is verified again when its suspension was lifted', async () => {
    await using issuer = await openIssuer()
    const events = ['suspended', 'suspension-lifted'] as const
    const address = issuer.addressOf(await createMark({ events: [...events] }))
    expect(await check(address)).toMatchObject({ state: 'valid', verified: true })
    await checkIndependently(await fetchCredential(address))
  })

  test('is verified too with a key of the other kind', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const text = JSON.stringify([privateKey.export({ format: 'jwk' })])
    vi.spyOn(env, 'MARK_SIGNING_KEYS', 'get').mockReturnValue(
      parseEnv({ MARK_SIGNING_KEYS: text }).MARK_SIGNING_KEYS,
    )
    await using issuer = await openIssuer()
    const address = issuer.addressOf(await createMark())
    expect(await check(address)).toMatchObject({ verified: true })
    await checkIndependently(await fetchCredential(address))
  })

  test('stays verified when its key is retired, and is refused when the key is taken out', async () => {
    await using issuer = await openIssuer()
    const mark = await createMark()
    const address = issuer.addressOf(mark)
    const [old] = env.MARK_SIGNING_KEYS!
    plant(issuer, mark, await fetchCredential(address))
    const [next] = newKeys()
    const keys = vi.spyOn(env, 'MARK_SIGNING_KEYS', 'get')

    keys.mockReturnValue([next!, { ...old!, privateKey: null }])
    expect(await check(address)).toMatchObject({ verified: true })
    await checkIndependently(await fetchCredential(address))

    keys.mockReturnValue([next!])
    expect(await check(address)).toMatchObject({ verified: false, state: 'unknown' })
    expect((await check(address)).said).toContain('no more, among those of the issuer')
    await expect(checkIndependently(await fetchCredential(address))).rejects.toThrow(
      'invalid_signature',
    )
  })
})

describe('a mark that does not stand', () => {
  test.each([
    ['revoked', 'revocation'],
    ['suspended', 'suspension'],
  ] as const)('is refused when it is %s', async (state, purpose) => {
    await using issuer = await openIssuer()
    const address = issuer.addressOf(await createMark({ events: [state] }))
    expect(await check(address)).toMatchObject({ state, verified: false })
    await expect(checkIndependently(await fetchCredential(address))).rejects.toThrow(purpose)
  })

  test('is refused when it has expired', async () => {
    await using issuer = await openIssuer()
    const mark = await createMark(longAgo)
    const address = issuer.addressOf(mark)
    expect(await check(address)).toMatchObject({
      mark: mark.number,
      state: 'expired',
      verified: false,
    })
    await expect(checkIndependently(await fetchCredential(address))).rejects.toThrow('expired')
  })
})

describe('a forged credential is refused', () => {
  test('when a byte was changed, whichever it is', async () => {
    const places = [0.1, 0.3, 0.5, 0.7, 0.9, 0.999]
    for (const place of places) {
      const { independent } = await attempt((jwt) => {
        const at = Math.floor(jwt.length * place)
        return jwt.slice(0, at) + (jwt[at] === 'A' ? 'B' : 'A') + jwt.slice(at + 1)
      })
      expect(independent).toBe('refused')
    }
  })

  test('when somebody else has signed it under the name of our key', async () => {
    const { said, independent } = await attempt((jwt) => signAgain(jwt, newKeys()[0]!))
    expect(said).toContain('somebody else has signed it')
    expect(independent).toBe('refused')
  })

  test('when it brings its own key along', async () => {
    const [key] = newKeys()
    const { independent } = await attempt((jwt) =>
      signAgain(jwt, key!, {}, { kid: `did:web:evil.example#${key!.id}`, jwk: key!.publicJwk }),
    )
    expect(independent).toBe('refused')
  })

  test('when it is not signed at all', async () => {
    const { said } = await attempt((jwt) => {
      const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'vc+jwt', kid: 'x' }))
      return `${header.toString('base64url')}.${jwt.split('.')[1]}.`
    })
    expect(said).toContain('another way')
  })

  test.each([
    ['says another issuer', { issuer: 'did:web:evil.example', iss: undefined }, 'somebody else'],
    ['is of another mark', { id: 'https://example.org/marks/M-0000-0000' }, 'it is about'],
    ['is of another kind', { type: ['VerifiableCredential', 'Diploma'] }, 'it is no'],
    ['has no status that could be revoked', { credentialStatus: [] }, 'one list of revocation'],
    [
      'has a status list of its own choice',
      {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '1',
          statusListCredential: 'https://evil.example/list',
        },
      },
      'with somebody else',
    ],
  ])('also with our own key when it %s', async (_, changes, expected) => {
    await using issuer = await openIssuer()
    const mark = await createMark()
    const address = issuer.addressOf(mark)
    const [key] = env.MARK_SIGNING_KEYS!
    plant(issuer, mark, await signAgain(await fetchCredential(address), key!, changes))
    const verdict = await check(address)
    expect(verdict.verified).toBe(false)
    expect(verdict.said).toContain(expected)
  })
})

describe('an answer that means harm is refused', () => {
  const away = { status: 302, headers: { Location: 'https://evil.example/' } }
  const answers: [string, () => Response, string][] = [
    ['leads to another host', () => new Response(null, away), 'leads away'],
    [
      'leads in circles',
      () => new Response(null, { status: 302, headers: { Location: '/.well-known/did.json' } }),
      'in circles',
    ],
    ['is far too large', () => Response.json({ id: 'x'.repeat(600_000) }), 'more than'],
    ['is a page', () => new Response('<p>', { headers: { 'Content-Type': 'text/html' } }), 'gave'],
    [
      'is no JSON',
      () => new Response('{', { headers: { 'Content-Type': 'application/json' } }),
      '',
    ],
    ['is missing', () => new Response(null, { status: 404 }), 'answered 404'],
    [
      'is the DID document of somebody else',
      () =>
        Response.json({ id: 'did:web:evil.example', verificationMethod: [], assertionMethod: [] }),
      'belongs to somebody else',
    ],
  ]
  test.each(answers)('a DID document that %s', async (_, answer, expected) => {
    await using issuer = await openIssuer()
    const address = issuer.addressOf(await createMark())
    issuer.replace('/.well-known/did.json', answer)
    const verdict = await check(address)
    expect(verdict).toMatchObject({ verified: false, state: 'unknown' })
    expect(verdict.said).toContain(expected)
  })

  test.each([
    ['is too short', list(packed(100)), 'too short'],
    ['unpacks to far too much', list(packed(50_000_000)), 'unpacked'],
    ['is no gzip', list('uAAAA'), 'unpacked'],
    ['is of another purpose', list(packed(16_384), { statusPurpose: 'message' }), 'no list of'],
    ['is of yesterday', { validUntil: '2020-01-01T00:00:00Z' }, 'not of today'],
  ])('a status list that %s', async (_, changes, expected) => {
    await using issuer = await openIssuer()
    const address = issuer.addressOf(await createMark())
    const path = '/status-lists/revocation/1'
    const ours = await fetchCredential(new URL(path, address).href)
    const [key] = env.MARK_SIGNING_KEYS!
    const changed = await signAgain(ours, key!, changes)
    issuer.replace(
      path,
      () => new Response(changed, { headers: { 'Content-Type': 'application/vc+jwt' } }),
    )
    const verdict = await check(address)
    expect(verdict.verified).toBe(false)
    expect(verdict.said).toContain(expected)
  })

  test.each([
    ['no address', 'marks'],
    ['a file', 'file:///etc/passwd'],
    ['an address without TLS elsewhere', 'http://curbcut.example/marks/M-0000-0000'],
    ['an address with a password', 'https://me:secret@curbcut.example/marks/M-0000-0000'],
  ])('%s is not asked', async (_, address) => {
    expect(await check(address)).toMatchObject({ verified: false, mark: 'unknown' })
  })
})

test('the private part of a key is nowhere to be seen', async () => {
  await using issuer = await openIssuer()
  const address = issuer.addressOf(await createMark())
  const document = await (await fetch(new URL('/.well-known/did.json', address))).text()
  const [{ privateKey }] = env.MARK_SIGNING_KEYS as [MarkSigningKey]
  const { d } = createPrivateKey(privateKey!.export({ format: 'pem', type: 'pkcs8' })).export({
    format: 'jwk',
  })
  expect(document).not.toContain(d)
})
