import { readdir } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { unsubscribeUrl } from '#server/notices/unsubscribe-token.ts'
import { Membership } from '#models/index.ts'
import { createDecidable, createProposedDecision } from '#test/factories/decision.ts'
import { createOfficer } from '#test/factories/people.ts'
import { createWorld } from '#test/server/world.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'
import { signIn } from './signed-in.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

/** What there is to be seen: the world of the verbs, and what only pages need. */
async function createSights() {
  return {
    ...(await createWorld()),
    decidable: await createDecidable(),
    proposed: await createProposedDecision(),
  }
}
type World = Awaited<ReturnType<typeof createSights>>

/** Every page that a route draws, with an address at which it can be seen. */
const pages: Record<string, (world: World) => string> = {
  '_index.tsx': () => '/',
  'accessibility.tsx': () => '/accessibility',
  'agencies.$code.tsx': ({ agency }) => `/agencies/${agency.code}`,
  'agencies.$code_.members.tsx': ({ agency }) => `/agencies/${agency.code}/members`,
  'agencies._index.tsx': () => '/agencies',
  'account._index.tsx': () => '/account',
  'account.data.tsx': () => '/account/data',
  'account.data_.correct.tsx': () => '/account/data/correct',
  'account.data_.uses.tsx': () => '/account/data/uses',
  'account.delete.tsx': () => '/account/delete',
  'account.follows.tsx': () => '/account/follows',
  'account.security.tsx': () => '/account/security',
  'account.security_.recovery.tsx': () => '/account/security/recovery',
  'account.security_.totp.tsx': () => '/account/security/totp',
  'account.sessions.tsx': () => '/account/sessions',
  'applications.$number.decide.tsx': ({ decidable }) => `/applications/${decidable.number}/decide`,
  'components.tsx': () => '/components',
  'account.identities._index.tsx': () => '/account/identities',
  // Without an identity that waits, they lead on.
  'account.identities.link.tsx': () => '/account/identities/link',
  'consultations.$code.tsx': ({ consultation }) => `/consultations/${consultation.code}`,
  'consultations.$code._index.tsx': ({ consultation }) => `/consultations/${consultation.code}`,
  'consultations.$code.text.tsx': ({ consultation }) => `/consultations/${consultation.code}/text`,
  'consultations.$code.extend.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/extend`,
  'consultations.$code.answers._index.tsx': ({ closed }) => `/consultations/${closed.code}/answers`,
  'consultations.$code.answers.follow-up.tsx': ({ closed }) =>
    `/consultations/${closed.code}/answers/follow-up`,
  'consultations.$code.answers.follow-up_.$id.tsx': ({ answered, followUp }) =>
    `/consultations/${answered.code}/answers/follow-up/${followUp.id}`,
  'consultations.$code.answers.write.tsx': ({ closed }) =>
    `/consultations/${closed.code}/answers/write?kind=whole`,
  'consultations.$code.report._index.tsx': ({ closed }) => `/consultations/${closed.code}/report`,
  'consultations.$code.comments._index.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/comments`,
  'consultations.$code.comments.$commentId.tsx': ({ consultation, comment }) =>
    `/consultations/${consultation.code}/comments/${comment.id}`,
  'consultations.$code.follow.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/follow`,
  'consultations.$code.map.tsx': ({ consultation }) => `/consultations/${consultation.code}/map`,
  'consultations.$code.moderation.report.tsx': ({ consultation, comment }) =>
    `/consultations/${consultation.code}/moderation/report?of=comment&id=${comment.id}`,
  'consultations.$code.moderation._index.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/moderation`,
  'consultations.$code.moderation.$of.$id.tsx': ({ consultation, comment }) =>
    `/consultations/${consultation.code}/moderation/comment/${comment.id}`,
  'consultations.$code.moderation.cases.$caseId.tsx': ({ consultation, pauseCase }) =>
    `/consultations/${consultation.code}/moderation/cases/${pauseCase}`,
  'consultations.$code.moderation.people.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/moderation/people`,
  'moderation.tsx': () => '/moderation',
  'consultations.rules.tsx': () => '/consultations/rules',
  'consultations.$code.name.tsx': ({ consultation }) => `/consultations/${consultation.code}/name`,
  'consultations.$code.statements._index.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/statements`,
  'consultations.$code.statements.mine.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/statements/mine`,
  'consultations.$code.prepare.documents.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/prepare/documents`,
  'consultations.$code.prepare.priorities.tsx': ({ prepared }) =>
    `/consultations/${prepared.code}/prepare/priorities`,
  'consultations.$code.prepare.questions.tsx': ({ prepared }) =>
    `/consultations/${prepared.code}/prepare/questions`,
  'consultations.$code.priorities.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/priorities`,
  'consultations.$code.questions.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/questions`,
  'consultations.$code.proposals._index.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/proposals`,
  // Whose proposal it is not is led to it.
  'consultations.$code.proposals.$proposalId.edit.tsx': ({ consultation, proposal }) =>
    `/consultations/${consultation.code}/proposals/${proposal.id}/edit`,
  'consultations.$code.proposals.new.tsx': ({ consultation }) =>
    `/consultations/${consultation.code}/proposals/new`,
  'consultations.$code.proposals.$proposalId._index.tsx': ({ consultation, proposal }) =>
    `/consultations/${consultation.code}/proposals/${proposal.id}`,
  'consultations.$code.prepare._index.tsx': ({ prepared }) =>
    `/consultations/${prepared.code}/prepare`,
  'consultations.$code.prepare.terms.tsx': ({ prepared }) =>
    `/consultations/${prepared.code}/prepare/terms`,
  'consultations.$code.prepare.text.tsx': ({ prepared }) =>
    `/consultations/${prepared.code}/prepare/text`,
  'consultations.$code.prepare.texts.tsx': ({ prepared }) =>
    `/consultations/${prepared.code}/prepare/texts`,
  'consultations.$code.prepare.topics.tsx': ({ prepared }) =>
    `/consultations/${prepared.code}/prepare/topics`,
  'consultations.new.tsx': () => '/consultations/new',
  'consultations._index.tsx': () => '/consultations',
  'search.tsx': () => '/search?q=意見',
  'invitations.$token.tsx': ({ invitationToken }) => `/invitations/${invitationToken}`,
  'deliveries._index.tsx': () => '/deliveries',
  'deliveries.dead.tsx': () => '/deliveries/dead',
  'applications._index.tsx': () => '/applications',
  'applications.new.tsx': ({ site }) => `/applications/new?site=${site.id}`,
  'applications.$number._index.tsx': ({ application }) => `/applications/${application.number}`,
  'applications.$number.assessment.tsx': ({ draft }) =>
    `/applications/${draft.number}/assessment?part=2.4`,
  'applications.$number.correct.tsx': ({ application }) =>
    `/applications/${application.number}/correct`,
  'applications.$number.sample.tsx': ({ sampled }) => `/applications/${sampled.number}/sample`,
  'applications.$number.edit.tsx': ({ draft }) => `/applications/${draft.number}/edit`,
  'goodbye.tsx': () => '/goodbye',
  'marks.$number.tsx': ({ mark }) => `/marks/${mark.number}`,
  'marks._index.tsx': () => '/marks',
  'marks.watch.tsx': () => '/marks/watch',
  'marks.check.tsx': () => '/marks/check',
  'account.notices.tsx': () => '/account/notices',
  'evaluations.$evaluationId.differences.tsx': ({ evaluation }) =>
    `/evaluations/${evaluation.id}/differences`,
  'evaluations.$evaluationId.report.tsx': ({ evaluation }) =>
    `/evaluations/${evaluation.id}/report`,
  'evaluations.$evaluationId.testers.tsx': ({ evaluation }) =>
    `/evaluations/${evaluation.id}/testers`,
  'marks.$number_.report._index.tsx': ({ evaluated }) => `/marks/${evaluated.number}/report`,
  'notices.tsx': () => '/notices',
  'unsubscribe.$token.tsx': ({ mark }) =>
    new URL(unsubscribeUrl(mark.issuedById!, 'daily')).pathname,
  'outbox.tsx': () => '/outbox',
  'permissions.tsx': () => '/permissions',
  'retests.$year.tsx': ({ retestYear }) => `/retests/${retestYear}`,
  'retests._index.tsx': () => '/retests',
  'scans.$scanId._index.tsx': ({ scan }) => `/scans/${scan.id}`,
  'scans.$scanId.barriers.$barrierId.tsx': ({ scan, barrier }) =>
    `/scans/${scan.id}/barriers/${barrier.id}`,
  'scans.$scanId.pages.$visitId.tsx': ({ scan, visit }) => `/scans/${scan.id}/pages/${visit.id}`,
  'scans.$scanId.pages._index.tsx': ({ scan }) => `/scans/${scan.id}/pages`,
  'sign-in.tsx': () => '/sign-in',
  'sign-in_.again.tsx': () => '/sign-in/again',
  'sign-in_.code.tsx': () => '/sign-in/code?email=somebody@people.example',
  'sign-in_.second.tsx': () => '/sign-in/second',
  'sign-in_.link.tsx': () => '/sign-in/link',
  'sites.$siteId.tsx': ({ site }) => `/sites/${site.id}`,
  'sites._index.tsx': () => '/sites',
  'sites.new.tsx': () => '/sites/new',
  'standards.$version.tsx': () => '/standards/115.11?level=A',
  'standards._index.tsx': () => '/standards',
  'transparency.tsx': () => '/transparency',
}

/** Pages that only the tester sees whose tests they show. */
const testerPages: Record<string, (world: World) => string> = {
  'tests._index.tsx': () => '/tests',
  'tests.$assignmentId._index.tsx': ({ tests }) => `/tests/${tests.lived.id}`,
  'tests.$assignmentId.pages.$pageId.tsx': ({ tests, samplePage }) =>
    `/tests/${tests.lived.id}/pages/${samplePage.id}`,
  'tests.$assignmentId.tasks.tsx': ({ tests }) => `/tests/${tests.lived.id}/tasks`,
}

/** Pages that look different while something is under way, or empty, or refused. */
const moments: Record<string, (world: World) => string> = {
  'a decision that waits for a second officer': ({ proposed }) =>
    `/applications/${proposed.number}/decide`,
  'a consultation for an agency that was chosen': ({ agency }) =>
    `/consultations/new?agency=${agency.code}`,
  'topics from the template': ({ prepared }) =>
    `/consultations/${prepared.code}/prepare/topics?template=open-data`,
  'dates that stand': ({ consultation }) => `/consultations/${consultation.code}/prepare/terms`,
  'the people of the ministry': () => '/agencies/ministry/members',
  'a role that was laid down': () => '/permissions?done=left',
  'a site for an agency that was chosen': ({ agency }) => `/sites/new?agency=${agency.code}`,
  'a scan under way': ({ running }) => `/scans/${running.id}`,
  'a mark with a notice and under review': ({ doubted }) => `/marks/${doubted.number}`,
  'a search without a result': () => '/marks?q=沒有這個網站',
  'a site whose control is not proved': ({ unproved }) => `/sites/${unproved.id}`,
}

/** What is wrong with a page as a frame for anything: language, title, headings, width. */
async function faultsOfFrame(page: Page, locale: string): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
    overflowPx: document.documentElement.scrollWidth - window.innerWidth,
    keys: /\b[a-z]+[.:][a-z]+[.:]?[a-zA-Z]*\b(?=\s|$)/.exec(document.title)?.[0] ?? null,
  }))
  return [
    ...(seen.language === locale ? [] : [`language ${seen.language}`]),
    ...(/.+ – 坦途 Curbcut$/.test(seen.title) ? [] : [`title ${seen.title}`]),
    ...(seen.headings === 1 ? [] : [`${seen.headings} h1`]),
    ...(seen.mains === 1 ? [] : [`${seen.mains} main`]),
    ...(seen.overflowPx > 0 ? [`${seen.overflowPx} px too wide`] : []),
    ...(seen.keys ? [`a key instead of words: ${seen.keys}`] : []),
  ].map((fault) => `${page.url()} ${fault}`)
}

const isForVisitors = (path: string) => /^\/sign-in($|\/code)/.test(path)

const views = [
  { locale: 'zh-TW', widthPx: 1280 },
  { locale: 'en', widthPx: 320 },
] as const

describe.each(views)('in $locale at $widthPx px', ({ locale, widthPx }) => {
  test(
    'no page has anything that axe finds wrong, for an officer who is administrator, moderator and webmaster too and sees everything',
    { timeout: 240_000 },
    async () => {
      const world = await createSights()
      const officer = await createOfficer()
      const { accountId } = officer
      await Membership.create({ accountId, role: 'administrator', agencyId: null })
      await Membership.create({ accountId, role: 'moderator', agencyId: null })
      await Membership.create({ accountId, role: 'webmaster', agencyId: world.agency.id })
      const page = await arrive({ service, browser, locale, widthPx })
      // A frame and what it is around stand at one address.
      const all = Object.values({ ...pages, ...moments }).map((address) => address(world))
      const addresses = [...new Set(all)]
      const found: string[] = []
      for (const address of addresses.filter(isForVisitors)) {
        found.push(...(await look(page, address, locale)))
      }
      await signIn(page, service, officer.name!)
      for (const address of addresses.filter((path) => !isForVisitors(path))) {
        found.push(...(await look(page, address, locale)))
      }
      await signIn(page, service, world.tester.name!)
      for (const address of Object.values(testerPages)) {
        found.push(...(await look(page, address(world), locale)))
      }
      expect([...found, ...page.errors]).toEqual([])
    },
  )

  test('a page that is refused says so without a fault', async () => {
    const world = await createSights()
    const page = await arrive({ service, browser, locale, widthPx })
    await signIn(page, service, 'stranger@people.example')
    expect(await look(page, `/scans/${world.scan.id}`, locale, 403)).toEqual([])
  })

  test.each(['/nowhere', '/marks/M0000000000', '/sites/nothing'])(
    'what does not exist is told without a fault: %s',
    async (address) => {
      const page = await arrive({ service, browser, locale, widthPx })
      expect(await look(page, address, locale, 404)).toEqual([])
    },
  )
})

async function look(page: Page, address: string, locale: string, status = 200): Promise<string[]> {
  const answer = await page.goto(`${service.url}${address}`)
  return [
    ...(answer?.status() === status ? [] : [`${address} answered ${answer?.status()}`]),
    ...(await faultsOfFrame(page, locale)),
    ...(await violations(page)),
  ]
}

test('every page of the service is looked at', async () => {
  const routes = await readdir('app/routes')
  const drawn = routes.filter((name) => name.endsWith('.tsx') && name !== '$.tsx')
  expect(Object.keys({ ...pages, ...testerPages }).sort()).toEqual(drawn.sort())
})

test('a long page in Chinese arrives without broken characters', async () => {
  const answer = await fetch(`${service.url}/components`)
  const page = Buffer.from(await answer.arrayBuffer())
  expect(page.length).toBeGreaterThan(100_000)
  expect(page.includes(0)).toBe(false)
  expect(page.toString('utf8')).not.toContain('\ufffd')
})
