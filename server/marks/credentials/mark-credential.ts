import { criteriaOf, standardOf } from '#crawlers/rules/standard/index.ts'
import type { StatusPlace } from '#models/index.ts'
import type { MarkState } from '../mark-state.ts'
import { addressOf } from '../present.ts'
import type { WholeMark } from '../present.ts'
import { markAddress } from '../snippets.ts'
import type { ReportReference } from './report-reference.ts'
import { issuerDid, ownAddress } from './issuer.ts'
import { contextAddress } from './mark-context.ts'
import { listAddress, statusPurposes } from './read-status-list.ts'
import type { StatusPurpose } from './read-status-list.ts'
import type { Credential } from './sign-credential.ts'

/** A mark as a credential that anybody can check: everything that does not change while the mark
 * stands. Whether it is suspended or revoked say the status lists.
 * @see https://www.w3.org/TR/vc-data-model-2.0/ */
export function markCredential(
  mark: WholeMark,
  place: Pick<StatusPlace, 'list' | 'place'>,
  report: ReportReference,
): Credential & { relatedResource?: object[] } {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', contextAddress()],
    id: markAddress(mark.number),
    type: ['VerifiableCredential', 'AccessibilityMarkCredential'],
    issuer: issuerDid(),
    validFrom: mark.issuedAt.toISOString(),
    validUntil: mark.validUntil.toISOString(),
    credentialStatus: purposes.map((purpose) => statusEntry(purpose, place)),
    credentialSubject: markedSite(mark, report),
    ...(report.sha256 ? { relatedResource: [digestOf(report.url, report.sha256)] } : {}),
  }
}

/** The same for programs that want to know without checking, with the state of this moment. */
export const markDocument = (mark: WholeMark, state: MarkState, report: ReportReference) => ({
  '@context': contextAddress(),
  id: markAddress(mark.number),
  type: 'AccessibilityMark',
  number: mark.number,
  state,
  issuedAt: mark.issuedAt.toISOString(),
  validUntil: mark.validUntil.toISOString(),
  credential: credentialAddress(mark.number),
  site: markedSite(mark, report),
})

/** Where the credential lies for whoever cannot ask for it by its media type. */
export const credentialAddress = (number: string): string => ownAddress(`/marks/${number}.jwt`)

const purposes = Object.keys(statusPurposes) as StatusPurpose[]

function statusEntry(purpose: StatusPurpose, { list, place }: Pick<StatusPlace, 'list' | 'place'>) {
  const statusListCredential = listAddress(purpose, list)
  return {
    id: `${statusListCredential}#${place}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(place),
    statusListCredential,
  }
}

function markedSite(mark: WholeMark, { url }: ReportReference) {
  const { wcag } = standardOf(mark.standard)
  const { agency } = mark
  return {
    id: addressOf(mark),
    type: 'MarkedSite',
    name: mark.siteName,
    origin: mark.origin,
    pathPrefix: mark.pathPrefix,
    markNumber: mark.number,
    level: mark.level,
    standard: mark.standard,
    wcagVersion: wcag,
    criteria: criteriaOf(mark.standard, mark.level).map(
      ({ slug }) => `https://www.w3.org/TR/WCAG${wcag.replace('.', '')}/#${slug}`,
    ),
    report: url,
    agency: {
      type: 'Agency',
      code: agency.code,
      ...(agency.oid ? { oid: agency.oid } : {}),
      name: { 'zh-Hant-TW': agency.nameZh, en: agency.nameEn },
    },
  }
}

const digestOf = (id: string, sha256: string) => ({
  id,
  digestSRI: `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`,
})
