import type { Transaction } from 'sequelize'
import { Account, Consultation, Participant, Report } from '#models/index.ts'
import { env } from '../../env.ts'
import { notify } from '../../notices/notify.ts'
import { notifyMany } from '../../notices/notify-many.ts'
import type { MailLocale } from '../../notices/templates.ts'
import { words } from '../present.ts'
import { decisionWords } from './decision-words.ts'
import type { DecisionPhrase } from './decision-words.ts'
import { ruleNames } from './rule-names.ts'
import type { ModerationRule } from './rules.ts'

interface Told {
  consultationId: string
  phrase: DecisionPhrase
  /** Where the notice leads, below the address of the consultation. */
  path: string
}

/** Tells somebody of what was decided against them: which rule, and in the moderator's words why. */
export const tellOfDecision = (
  participantId: string | null,
  told: Told & { rule: ModerationRule; words: string },
  transaction: Transaction,
): Promise<void> =>
  toParticipant(participantId, transaction, async (account) => {
    const { rule, words } = told
    const frame = (await frameFor(told, transaction))[account.locale]
    const params = { ...frame, rule: ruleNames[account.locale][rule], words }
    await notify('moderation-decided', account.id, params, transaction)
  })

/** Tells somebody that nothing stands against them, or no longer. */
export const tellOfRelease = (
  participantId: string | null,
  told: Told,
  transaction: Transaction,
): Promise<void> =>
  toParticipant(participantId, transaction, async (account) =>
    notify(
      'moderation-lifted',
      account.id,
      (await frameFor(told, transaction))[account.locale],
      transaction,
    ),
  )

/** Tells how an appeal ended: whoever appealed, and whoever had decided before. */
export async function tellOfAppeal(
  { authorId, decidedById }: { authorId: string | null; decidedById: string | null },
  told: Told & { words: string },
  transaction: Transaction,
): Promise<void> {
  const tell = async (account: Account) => {
    const frame = (await frameFor(told, transaction))[account.locale]
    const params = { ...frame, words: told.words }
    await notify('appeal-decided', account.id, params, transaction)
  }
  await toParticipant(authorId, transaction, tell)
  const first = decidedById && (await Account.findByPk(decidedById, { transaction }))
  if (first) await tell(first)
}

/** Tells all who reported something what came of it: neither who wrote it nor who decided. */
export async function tellReporters(
  caseId: string,
  told: Told & { phrase: `report ${string}` & DecisionPhrase },
  transaction: Transaction,
): Promise<void> {
  const reports = await Report.findAll({
    where: { caseId },
    attributes: ['accountId'],
    transaction,
  })
  const accounts = reports.flatMap(({ accountId }) => accountId ?? [])
  if (accounts.length === 0) return
  const frame = await frameFor(told, transaction)
  await notifyMany('report-decided', accounts, ({ locale }) => frame[locale], transaction)
}

async function toParticipant(
  participantId: string | null,
  transaction: Transaction,
  tell: (account: Account) => Promise<void>,
): Promise<void> {
  if (participantId === null) return
  const participant = await Participant.findByPk(participantId, { transaction })
  if (!participant?.accountId) return
  const account = await Account.findByPk(participant.accountId, { transaction })
  if (account) await tell(account)
}

async function frameFor({ consultationId, phrase, path }: Told, transaction: Transaction) {
  const { code, titleZh, titleEn } = await Consultation.findByPk(consultationId, {
    rejectOnEmpty: true,
    transaction,
  })
  const title = words(titleZh, titleEn)
  const url = new URL(`/consultations/${code}${path}`, env.PUBLIC_URL).href
  const inLocale = (locale: MailLocale) => ({
    consultation: title[locale],
    decision: decisionWords[phrase][locale],
    url,
  })
  return { 'zh-TW': inLocale('zh-TW'), en: inLocale('en') }
}
