import { example } from '../example.ts'
import { StandardApplications } from './standard-applications.tsx'

export const name = { 'zh-TW': '規範的標章申請', en: 'Applications under a standard' }

export const examples = [
  example('受理中', 'Open', () => (
    <StandardApplications standard={{ isInForce: true, isOpen: true, applicationsUntil: null }} />
  )),
  example('將要截止', 'Open until a day', () => (
    <StandardApplications
      standard={{ isInForce: true, isOpen: true, applicationsUntil: '2026-11-29' }}
    />
  )),
  example('已截止', 'Closed', () => (
    <StandardApplications
      standard={{ isInForce: true, isOpen: false, applicationsUntil: '2026-11-29' }}
    />
  )),
  example('尚未受理', 'Not yet open', () => (
    <StandardApplications standard={{ isInForce: false, isOpen: false, applicationsUntil: null }} />
  )),
]
