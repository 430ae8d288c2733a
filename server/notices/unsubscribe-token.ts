import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '../env.ts'
import { allNoticeKinds } from './notice-kinds.ts'
import type { NoticeKind } from './notice-kinds.ts'

/** What one click ends: a kind of notice, or the digests of a day or a week. */
export type Subscription = NoticeKind | 'daily' | 'weekly'

export interface Unsubscription {
  accountId: string
  subscription: Subscription
}

const subscriptions: Subscription[] = [...allNoticeKinds, 'daily', 'weekly']

/** An address that ends a subscription without a sign-in. It never expires: a mail can be read after
 * years, and its holder can do nothing with it but get fewer mails.
 * @see RFC 8058, 3.1 */
export const unsubscribeUrl = (accountId: string, subscription: Subscription): string =>
  new URL(`/unsubscribe/${writeToken({ accountId, subscription })}`, env.PUBLIC_URL).href

const writeToken = ({ accountId, subscription }: Unsubscription): string =>
  `${accountId}.${subscription}.${signature(accountId, subscription)}`

/** @returns null for what we never signed */
export function readToken(token: string): Unsubscription | null {
  const [accountId = '', name = '', signed = ''] = token.split('.')
  const subscription = subscriptions.find((known) => known === name)
  if (!subscription) return null
  const expected = Buffer.from(signature(accountId, subscription))
  const given = Buffer.from(signed)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
  return { accountId, subscription }
}

function signature(accountId: string, subscription: Subscription): string {
  if (!env.SESSION_SECRET) throw new Error('SESSION_SECRET: required to sign addresses in mails')
  return createHmac('sha256', env.SESSION_SECRET)
    .update(`unsubscribe\0${accountId}\0${subscription}`)
    .digest('base64url')
}
