import { en } from './mails/en.ts'
import type { MailSource } from './mails/source.ts'
import { zhTW } from './mails/zh-TW.ts'

export type MailLocale = 'zh-TW' | 'en'

/** A line of a list in a mail: a whole sentence and where it leads. */
export interface MailEntry {
  text: string
  url: string
}

interface ParamTypes {
  /** Shown as it is. */
  text: string
  /** An http(s) address, behind a link. */
  address: string
  entries: MailEntry[]
}

/** Every mail that goes out, and what has to be said for it. Its words are in `mails/`. */
export const mailKinds = {
  'sign-in-code': { code: 'text', minutes: 'text' },
  'second-factor-reset': {},
  'scan-finished': { site: 'text', url: 'address' },
  'proposal-reached': { proposal: 'text', due: 'text', url: 'address' },
  'contribution-answered': { consultation: 'text', url: 'address' },
  'proposal-answered': { proposal: 'text', url: 'address' },
  'consultation-answered': { consultation: 'text', url: 'address' },
  'consultation-followed-up': { consultation: 'text', url: 'address' },
  'moderation-decided': {
    consultation: 'text',
    decision: 'text',
    rule: 'text',
    words: 'text',
    url: 'address',
  },
  'moderation-lifted': { consultation: 'text', decision: 'text', url: 'address' },
  'report-decided': { consultation: 'text', decision: 'text', url: 'address' },
  'appeal-decided': { consultation: 'text', decision: 'text', words: 'text', url: 'address' },
  'consultation-opened': { consultation: 'text', day: 'text', url: 'address' },
  'consultation-extended': { consultation: 'text', day: 'text', url: 'address' },
  'consultation-closing': { consultation: 'text', day: 'text', url: 'address' },
  'consultation-closed': { consultation: 'text', day: 'text', url: 'address' },
  'answer-extended': { consultation: 'text', day: 'text', url: 'address' },
  'answer-due': { consultation: 'text', day: 'text', url: 'address' },
  'answer-overdue': { consultation: 'text', day: 'text', url: 'address' },
  'new-comments': { consultation: 'text', count: 'text', url: 'address' },
  'comment-reply': { consultation: 'text', url: 'address' },
  'mark-changed': { mark: 'text', site: 'text', change: 'text', url: 'address' },
  'mark-failures': { mark: 'text', site: 'text', day: 'text', url: 'address' },
  'mark-notice-due': { mark: 'text', site: 'text', day: 'text', url: 'address' },
  'mark-renewal': { mark: 'text', site: 'text', day: 'text', url: 'address' },
  'mark-expired': { mark: 'text', site: 'text', day: 'text', url: 'address' },
  'mark-attention': { mark: 'text', site: 'text', matter: 'text', url: 'address' },
  'test-assigned': { site: 'text', day: 'text', url: 'address' },
  'test-due-moved': { site: 'text', day: 'text', url: 'address' },
  'test-due': { site: 'text', day: 'text', url: 'address' },
  'test-overdue': { site: 'text', day: 'text', url: 'address' },
  'test-declined': { site: 'text', url: 'address' },
  'test-differences': { site: 'text', url: 'address' },
  'tests-done': { site: 'text', url: 'address' },
  'mark-issued': { site: 'text', mark: 'text', url: 'address' },
  'application-refused': { site: 'text', number: 'text', days: 'text', url: 'address' },
  'correction-asked': { site: 'text', number: 'text', due: 'text', url: 'address' },
  'application-submitted': { site: 'text', number: 'text', url: 'address' },
  'application-accepted': { site: 'text', number: 'text', url: 'address' },
  'application-correction': { site: 'text', number: 'text', day: 'text', url: 'address' },
  'application-corrected': { site: 'text', number: 'text', url: 'address' },
  'application-machine-passed': { site: 'text', number: 'text', url: 'address' },
  'application-machine-failed': { site: 'text', number: 'text', url: 'address' },
  'application-withdrawn': { site: 'text', number: 'text', url: 'address' },
  'application-lapsed': { site: 'text', number: 'text', url: 'address' },
  'application-due': { site: 'text', number: 'text', day: 'text', url: 'address' },
  'application-overdue': { site: 'text', number: 'text', day: 'text', url: 'address' },
  'agency-invitation': { agency: 'text', role: 'text', days: 'text', url: 'address' },
  'ministry-invitation': { role: 'text', days: 'text', url: 'address' },
  'daily-digest': { entries: 'entries', url: 'address' },
  'weekly-digest': { entries: 'entries', url: 'address' },
} as const satisfies Record<string, Record<string, keyof ParamTypes>>

export type MailKind = keyof typeof mailKinds

export const allMailKinds = Object.keys(mailKinds) as MailKind[]

export const isMailKind = (kind: string): kind is MailKind => kind in mailKinds

/** What has to be said for a kind of mail: another name, or one too few, does not compile. */
export type MailParams = {
  [Kind in MailKind]: {
    [Name in keyof (typeof mailKinds)[Kind]]: ParamTypes[(typeof mailKinds)[Kind][Name] &
      keyof ParamTypes]
  }
}

export const mailSources: Record<MailLocale, Record<MailKind, MailSource>> = { 'zh-TW': zhTW, en }
