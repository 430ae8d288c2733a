import { ownAddress } from './issuer.ts'

/* The words in which a mark is told to programs. What is once out there stays as it is, because others
 * keep it for good: a change is a new version beside this one. */

export const contextAddress = (): string => ownAddress('/contexts/mark/v1.json')

const schema = (term: string) => `https://schema.org/${term}`
const own = (term: string) => `${contextAddress()}#${term}`
const time = 'http://www.w3.org/2001/XMLSchema#dateTime'

/** The JSON-LD context of our terms, version 1. */
export function markContext() {
  return {
    '@context': {
      '@protected': true,
      id: '@id',
      type: '@type',
      AccessibilityMarkCredential: own('AccessibilityMarkCredential'),
      AccessibilityMark: {
        '@id': own('AccessibilityMark'),
        '@context': {
          '@protected': true,
          number: schema('identifier'),
          state: own('state'),
          site: { '@id': schema('about'), '@type': '@id' },
          issuedAt: { '@id': schema('dateIssued'), '@type': time },
          validUntil: { '@id': schema('validThrough'), '@type': time },
          credential: { '@id': own('credential'), '@type': '@id' },
        },
      },
      MarkedSite: {
        '@id': own('MarkedSite'),
        '@context': {
          '@protected': true,
          name: schema('name'),
          origin: { '@id': own('origin'), '@type': '@id' },
          pathPrefix: own('pathPrefix'),
          markNumber: own('markNumber'),
          level: own('level'),
          standard: own('standard'),
          wcagVersion: own('wcagVersion'),
          criteria: {
            '@id': 'http://purl.org/dc/terms/conformsTo',
            '@type': '@id',
            '@container': '@set',
          },
          report: { '@id': own('report'), '@type': '@id' },
          agency: {
            '@id': schema('provider'),
            '@context': {
              '@protected': true,
              code: schema('identifier'),
              oid: own('oid'),
              name: { '@id': schema('name'), '@container': '@language' },
            },
          },
        },
      },
      Agency: schema('GovernmentOrganization'),
    },
  }
}
