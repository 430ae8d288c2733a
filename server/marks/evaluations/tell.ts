import type { Transaction } from 'sequelize'
import { Application, Membership, Site } from '#models/index.ts'
import type { Assignment, Evaluation } from '#models/index.ts'
import { env } from '../../env.ts'
import { dayInWords } from '../../notices/day-in-words.ts'
import { notifyMany } from '../../notices/notify-many.ts'

/** What the site of an evaluation is called in it. */
export async function siteNameOf(
  evaluation: Evaluation,
  transaction?: Transaction,
): Promise<string> {
  const of = transaction ? { transaction } : {}
  const { applicationId, siteId } = evaluation
  const application = applicationId ? await Application.findByPk(applicationId, of) : null
  if (application) return application.siteName
  return (await Site.findByPk(siteId, { rejectOnEmpty: true, ...of })).name
}

/** Tells a tester of what is assigned, and of the day. Whoever has deleted the account is not told. */
export async function tellTester(
  kind: 'test-assigned' | 'test-due-moved' | 'test-due' | 'test-overdue',
  assignment: Assignment,
  evaluation: Evaluation,
  transaction: Transaction,
): Promise<void> {
  if (!assignment.accountId) return
  const site = await siteNameOf(evaluation, transaction)
  const url = new URL(`/tests/${assignment.id}`, env.PUBLIC_URL).href
  await notifyMany(
    kind,
    [assignment.accountId],
    ({ locale }) => ({ site, day: dayInWords(assignment.dueOn, locale), url }),
    transaction,
  )
}

const pages = {
  'test-differences': 'differences',
  'test-declined': 'testers',
  'tests-done': 'testers',
}

/** Tells every officer how the tests of an evaluation go: any of them may act. */
export async function tellOfficers(
  kind: keyof typeof pages,
  evaluation: Evaluation,
  transaction: Transaction,
): Promise<void> {
  const site = await siteNameOf(evaluation, transaction)
  const officers = await Membership.findAll({
    where: { role: 'officer' },
    attributes: ['accountId'],
    transaction,
  })
  const url = new URL(`/evaluations/${evaluation.id}/${pages[kind]}`, env.PUBLIC_URL).href
  const accounts = [...new Set(officers.map(({ accountId }) => accountId))]
  await notifyMany(kind, accounts, () => ({ site, url }), transaction)
}
