import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { Op } from 'sequelize'
import {
  Account,
  Comment,
  Mark,
  MarkEvent,
  Membership,
  Notice,
  Passkey,
  Scan,
  Site,
} from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { notify } from '#server/notices/notify.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createApplication } from '#test/factories/application.ts'
import { createFollowUp } from '#test/factories/answer.ts'
import { createCleanScan } from '#test/factories/clean-scan.ts'
import { createComment, createConsultation, createProposal } from '#test/factories/consultation.ts'
import { createDecidable } from '#test/factories/decision.ts'
import { createMark } from '#test/factories/mark.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'
import { openBrowser } from '#test/factories/session.ts'
import { forms } from '#test/hostile/forms.ts'
import type { Targets } from '#test/hostile/forms.ts'
import { alone, sendAll } from '#test/hostile/send-all.ts'
import type { Senders } from '#test/hostile/send-all.ts'
import { hostileStrings, rubbish, unstorable } from '#test/hostile/strings.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { startService } from './service.ts'
import type { Service } from './service.ts'

const people = 12
const passkeysEach = 12

let service: Service
let browser: Browser
beforeAll(async () => {
  vi.stubEnv('TRUSTED_PROXIES', '127.0.0.1')
  ;[service, browser] = await Promise.all([startService(), sharedBrowser()])
})
afterAll(async () => {
  await service.stop()
})

const many = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, make))

interface World {
  targets: Targets
  senders: Senders
  citizens: SignedIn[]
}

async function createWorld(): Promise<World> {
  const agency = await createAgency()
  const officer = await createOfficer()
  await Membership.create({ accountId: officer.accountId, role: 'administrator', agencyId: null })
  await Membership.create({
    accountId: officer.accountId,
    role: 'webmaster',
    agencyId: agency.id,
  })
  const citizens = await many(people, createCitizen)
  const scan = await createCleanScan({ agency, failures: 1, site: { provedAt: new Date() } })
  // In the order in which the citizens take turns.
  const passkeys = await Passkey.bulkCreate(
    Array.from({ length: passkeysEach * people }, (_, index) => ({
      accountId: citizens[index % people]!.accountId,
      credentialId: `credential ${index}`,
      publicKey: Buffer.from('key'),
      counter: 0,
      transports: [],
      name: '鑰匙',
    })),
  )
  const consultation = await createConsultation()
  const comment = await createComment(consultation)
  const answered = await createConsultation({ phase: 'answered' })
  const { siteId } = await createCleanScan({ agency })
  const draft = await createApplication({ siteId })
  const submitted = await createCleanScan({ agency })
  const application = await createApplication({
    siteId: submitted.siteId,
    scanId: submitted.id,
    events: ['submitted'],
  })
  return {
    citizens,
    targets: {
      draftNumber: draft.number,
      applicationNumber: application.number,
      agencyCode: agency.code,
      agencyId: agency.id,
      consultationCode: consultation.code,
      answeredCode: answered.code,
      followUpId: (await createFollowUp(answered)).id,
      proposalId: (await createProposal(consultation)).id,
      commentId: comment.id,
      preparedCode: (await createConsultation({ phase: 'prepared' })).code,
      scan,
      site: await Site.findByPk(scan.siteId, { rejectOnEmpty: true }),
      marks: await many(8, () => createMark({ officer })),
      cleanScans: await many(28, () => createCleanScan({ agency })),
      decidable: (await createDecidable()).number,
      decidables: (await many(28, () => createDecidable({ agency }))).map(({ number }) => number),
      passkeyIds: passkeys.map(({ id }) => id),
    },
    senders: {
      url: service.url,
      officer: (await openBrowser(officer, 'totp')).token,
      citizens: (await Promise.all(citizens.map((person) => openBrowser(person, 'passkey')))).map(
        ({ token }) => token,
      ),
    },
  }
}

/** The names that sites really got, on what is shown beside a name only once it was scanned: scans,
 * reports, marks, notices and mails. */
async function spreadNames({ targets, citizens }: World): Promise<void> {
  const names = (await Site.findAll({ where: { agencyId: targets.agencyId } }))
    .map(({ name }) => name)
    .filter((name) => name.length > 100)
  const url = `${service.url}/scans/${targets.scan.id}`
  await inTransaction(async (transaction) => {
    for (const [index, name] of names.entries()) {
      const { accountId } = citizens[index % people]!
      await notify('scan-finished', accountId, { site: name, url }, transaction)
      const scan = targets.cleanScans[index]
      if (!scan) continue
      await Site.update({ name }, { where: { id: scan.siteId }, transaction })
      await Mark.update({ siteName: name }, { where: { siteId: scan.siteId }, transaction })
    }
  })
}

type Watched = Page & { errors: string[]; run: string[] }

/** Watches everything that a page could be made to do. */
async function watch(token: string | null): Promise<Watched> {
  const page = Object.assign(await arrive({ service, browser, locale: 'zh-TW', widthPx: 320 }), {
    run: [] as string[],
  })
  if (token) {
    const { hostname: domain } = new URL(service.url)
    await page.browserContext().setCookie({ name: 'session', value: token, domain, path: '/' })
  }
  await page.exposeFunction('planted', () => page.run.push(`planted script on ${page.url()}`))
  await page.exposeFunction('refused', (what: string) => page.run.push(what))
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { refused } = globalThis as unknown as { refused: (what: string) => void }
      refused(`${violatedDirective} ${blockedURI} on ${location.href}`)
    })
  })
  page.on('dialog', (dialog) => {
    page.run.push(`dialog on ${page.url()}`)
    void dialog.dismiss()
  })
  return page
}

/** What is wrong with the page as it lies on a narrow screen. */
async function faults(page: Page, path: string): Promise<string[]> {
  const answer = await page.goto(service.url + path, { waitUntil: 'load' })
  const seen = await page.evaluate(() => {
    const main = document.querySelector('main')
    const edgePx = document.documentElement.clientWidth
    // What is kept out of sight for screen readers, or scrolls in a frame of its own, may be wider.
    const isOut = (element: Element) =>
      element.getClientRects().length > 0 &&
      element.getBoundingClientRect().right > edgePx + 1 &&
      !element.closest('[class*=visually-hidden], [tabindex="0"], [class*=scroll]')
    return {
      widthPx: document.documentElement.scrollWidth,
      frames: document.querySelectorAll('body > main').length,
      strange: main?.querySelectorAll('iframe, base, meta, style, math, object, embed, script')
        .length,
      handlers: main?.querySelectorAll('[onerror], [onload], [onfocus], [onmouseover], [ontoggle]')
        .length,
      links: [...document.querySelectorAll('a')].filter(({ protocol }) =>
        /^(javascript|data|vbscript):/.test(protocol),
      ).length,
      out: [...(main?.querySelectorAll('*') ?? [])].filter(isOut).length,
      edgePx,
    }
  })
  return [
    ...((answer?.status() ?? 500) < 500 ? [] : [`status ${answer?.status()}`]),
    ...(seen.widthPx > seen.edgePx ? [`${seen.widthPx} px wide`] : []),
    ...(seen.out === 0 ? [] : [`${seen.out} elements outside of the page`]),
    ...(seen.frames === 1 ? [] : ['the frame is broken']),
    ...(seen.strange === 0 ? [] : ['elements that nobody drew']),
    ...(seen.handlers === 0 ? [] : ['handlers that nobody wrote']),
    ...(seen.links === 0 ? [] : ['links that run']),
  ].map((fault) => `${path}: ${fault}`)
}

/** Looks at a page, and at those that follow it. */
async function faultsOfList(page: Page, first: string): Promise<string[]> {
  const found: string[] = []
  for (let next: string | null = first; next;) {
    found.push(...(await faults(page, next)))
    next = await page.evaluate(
      () => document.querySelector('a[rel=next]')?.getAttribute('href') ?? null,
    )
  }
  return found
}

const half = <T>(list: T[]): T[] => list.filter((_, index) => index % 2 === 0)

test(
  'a thousand hostile strings through every form run nothing and break nothing',
  { timeout: 300_000 },
  async () => {
    expect(new Set(hostileStrings).size).toBe(1000)
    const world = await createWorld()
    const { targets, senders } = world

    const answers = await sendAll(hostileStrings, targets, senders)
    expect(answers.filter(({ status, planted }) => status >= 500 || planted)).toEqual([])
    // Nothing was turned away at the door, or for coming too often.
    const turnedAway = answers.filter(({ status }) => [413, 414, 429, 431].includes(status))
    expect(turnedAway).toEqual([])
    // They have really come in.
    expect(await Site.count()).toBeGreaterThan(200)
    expect(await Comment.count()).toBeGreaterThan(20)
    expect(await Mark.count()).toBeGreaterThan(targets.marks.length + 20)
    expect(await MarkEvent.count()).toBeGreaterThan(60)
    expect(await Passkey.count({ where: { name: { [Op.ne]: '鑰匙' } } })).toBeGreaterThan(100)
    expect(await Account.count({ where: { disabilitySealed: { [Op.ne]: null } } })).toBeGreaterThan(
      people / 2,
    )
    await spreadNames(world)

    const found: string[] = []
    const seen: string[] = []
    const look = async (token: string | null, paths: string[]) => {
      const page = await watch(token)
      for (const path of paths) found.push(...(await faultsOfList(page, path)))
      seen.push(...page.run, ...page.errors)
    }
    const marks = await Mark.findAll()
    const scans = targets.cleanScans.map(({ id }) => id)
    await look(senders.officer, [
      '/sites',
      '/marks',
      ...half(half(marks)).map(({ number }) => `/marks/${number}`),
      ...half(half(half(scans))).flatMap((id) => [`/scans/${id}`, `/scans/${id}/pages`]),
      `/agencies/${targets.agencyCode}/members`,
      '/transparency',
      '/applications',
      `/applications/${targets.draftNumber}`,
      `/applications/${targets.draftNumber}/assessment?part=2.1`,
      `/applications/${targets.applicationNumber}`,
    ])
    for (const token of half(senders.citizens)) {
      await look(token, ['/account/data', '/account/data/correct', '/account/security', '/notices'])
    }
    const comments = `/consultations/${targets.consultationCode}/comments`
    await look(null, [
      '/outbox',
      `/agencies/${targets.agencyCode}`,
      `/consultations/${targets.consultationCode}/proposals`,
      comments,
      `${comments}/${targets.commentId}`,
      `/consultations/${targets.answeredCode}/answers`,
    ])
    expect([...new Set(found), ...seen]).toEqual([])
    expect(await Notice.count()).toBeGreaterThan(100)
    expect(await Scan.count({ where: { finishedAt: null } })).toBe(0)
  },
)

test('what cannot be kept is refused clearly, by every form', { timeout: 300_000 }, async () => {
  const { targets, senders } = await createWorld()
  const answers = await sendAll(unstorable, targets, senders)
  const isForm = ({ sending }: (typeof answers)[number]) => sending.fields
  expect(answers.filter(isForm).length).toBeGreaterThan(20)
  expect(answers.filter(({ status }) => status !== 400)).toEqual([])
})

test(
  'rubbish in the place of an id, a cursor or a day is no fault of ours',
  { timeout: 300_000 },
  async () => {
    const { targets, senders } = await createWorld()
    const answers = await sendAll(rubbish, targets, senders, alone)
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  },
)

/** What reads words from outside, in the source of a route. */
const listens = /\bparams\b|searchParams|formData|\.(json|text)\(\)/

test('every route has its row, and those that say that they take no words read none', async () => {
  const names = await readdir('app/routes')
  expect(Object.keys(forms).toSorted()).toEqual(names.toSorted())
  const silent = names.filter((name) => forms[name]?.length === 0)
  const sources = await Promise.all(
    silent.map((name) => readFile(join('app/routes', name), 'utf8')),
  )
  expect(silent.filter((_, index) => listens.test(sources[index]!))).toEqual([])
})
