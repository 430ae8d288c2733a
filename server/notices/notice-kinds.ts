import type { NoticeWay } from '#models/index.ts'
import type { MailKind, MailParams } from './templates.ts'

/** The notices that each person can have as they like, and how they come to who has not chosen. Each
 * is a kind of mail as well, whose subject is what the site shows, and whose `url` is where it leads.
 * What is not here (codes to sign in, all that guards an account) goes by `sendMail` and cannot be
 * switched off. */
export const noticeKinds = {
  'scan-finished': 'now',
  'proposal-reached': 'now',
  'contribution-answered': 'now',
  'proposal-answered': 'now',
  'consultation-answered': 'now',
  'consultation-followed-up': 'daily',
  'moderation-decided': 'now',
  'moderation-lifted': 'now',
  'report-decided': 'daily',
  'appeal-decided': 'now',
  'consultation-opened': 'now',
  'consultation-extended': 'now',
  'consultation-closing': 'now',
  'consultation-closed': 'now',
  'answer-extended': 'now',
  'answer-due': 'now',
  'answer-overdue': 'now',
  'new-comments': 'daily',
  'comment-reply': 'now',
  'mark-changed': 'now',
  'mark-failures': 'now',
  'mark-notice-due': 'now',
  'mark-renewal': 'now',
  'mark-expired': 'now',
  'mark-attention': 'now',
  'test-assigned': 'now',
  'test-due-moved': 'now',
  'test-due': 'now',
  'test-overdue': 'now',
  'test-declined': 'now',
  'test-differences': 'now',
  'tests-done': 'now',
  'mark-issued': 'now',
  'application-refused': 'now',
  'correction-asked': 'now',
  'application-submitted': 'now',
  'application-accepted': 'now',
  'application-correction': 'now',
  'application-corrected': 'now',
  'application-machine-passed': 'now',
  'application-machine-failed': 'now',
  'application-withdrawn': 'now',
  'application-lapsed': 'now',
  'application-due': 'now',
  'application-overdue': 'now',
} as const satisfies Partial<Record<MailKind, NoticeWay>>

export type NoticeKind = keyof typeof noticeKinds

/** What has to be said for a notice: the same as for its mail. */
export type NoticeParams<Kind extends NoticeKind> = MailParams[Kind] & { url: string }

export const isNoticeKind = (kind: string): kind is NoticeKind => kind in noticeKinds

export const allNoticeKinds = Object.keys(noticeKinds).filter(isNoticeKind)
