import { defaultDocumentLoader } from '@digitalbazaar/vc'
import jsonld from 'jsonld'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { Agency } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { contextAddress, markContext } from '#server/marks/credentials/mark-context.ts'
import { readMarkCredential } from '#server/marks/credentials/read-mark-credential.ts'
import { readMarkDocument } from '#server/marks/credentials/read-mark-document.ts'
import { createMark } from '#test/factories/mark.ts'

const documentLoader = async (url: string) => {
  if (url !== contextAddress()) return defaultDocumentLoader(url)
  return { document: markContext(), documentUrl: url, contextUrl: undefined }
}

/** Refuses words that no context explains. */
const expand = (document: object) =>
  jsonld.expand(document as jsonld.JsonLdDocument, { documentLoader, safe: true } as object)

async function markOfAgencyWithOid() {
  const mark = await createMark({ level: 'A', standard: '110.07' })
  await Agency.update({ oid: '2.16.886.101.20003' }, { where: { id: mark.agencyId } })
  return mark
}

test('every word of a credential is explained by a context', async () => {
  const mark = await markOfAgencyWithOid()
  const {
    iss: _iss,
    iat: _iat,
    exp: _exp,
    ...credential
  } = decodeJwt(await readMarkCredential(visitor, mark.number))
  const text = JSON.stringify(await expand(credential))
  for (const said of ['2.16.886.101.20003', 'zh-hant-tw', 'http://purl.org/dc/terms/conformsTo']) {
    expect(text.toLowerCase()).toContain(said.toLowerCase())
  }
})

test('so is every word of the unsigned document, which says the present state', async () => {
  const { number } = await createMark({ events: ['review-opened'] })
  const document = await readMarkDocument(visitor, number)
  expect(document).toMatchObject({ number, state: 'under-review' })
  expect(JSON.stringify(await expand(document))).toContain('under-review')
})

test('a credential names the criteria of its level and version, and no other', async () => {
  const mark = await markOfAgencyWithOid()
  const { credentialSubject } = decodeJwt(await readMarkCredential(visitor, mark.number)) as {
    credentialSubject: { criteria: string[]; wcagVersion: string }
  }
  expect(credentialSubject.wcagVersion).toBe('2.1')
  expect(credentialSubject.criteria).toHaveLength(30)
  expect(credentialSubject.criteria[0]).toBe('https://www.w3.org/TR/WCAG21/#non-text-content')
})
