import type { Page } from 'puppeteer'
import { SecondFactor } from '#models/index.ts'
import { findAccountByEmail } from '#server/accounts/email.ts'
import { openSession } from '#server/accounts/open-session.ts'
import { inTransaction } from '#server/platform/database.ts'
import { signInByMail } from './browser.ts'
import type { Service } from './service.ts'

/** A browser in which somebody has signed in before, a member of staff with the code of an app. How
 * that is done is another story, see `signInByMail`. */
export async function signIn(page: Page, service: Service, email: string): Promise<void> {
  const account = await findAccountByEmail(email)
  if (!account) return signInByMail(page, service, email)
  const hasApp = await SecondFactor.findOne({ where: { accountId: account.id } })
  const { token } = await inTransaction((transaction) =>
    openSession(account, transaction, { strength: hasApp ? 'totp' : 'code', device: 'Firefox' }),
  )
  const { hostname: domain } = new URL(service.url)
  await page.browserContext().setCookie({ name: 'session', value: token, domain, path: '/' })
  await page.goto(service.url)
}
