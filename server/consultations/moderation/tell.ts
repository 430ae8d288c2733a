import type { Transaction } from 'sequelize'
import { Account, Consultation, Participant } from '#models/index.ts'
import { env } from '../../env.ts'
import { notify } from '../../notices/notify.ts'
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
    const frame = await frameFor(account, told, transaction)
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
      await frameFor(account, told, transaction),
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
    const params = { ...(await frameFor(account, told, transaction)), words: told.words }
    await notify('appeal-decided', account.id, params, transaction)
  }
  await toParticipant(authorId, transaction, tell)
  const first = decidedById && (await Account.findByPk(decidedById, { transaction }))
  if (first) await tell(first)
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

async function frameFor(
  { locale }: Account,
  { consultationId, phrase, path }: Told,
  transaction: Transaction,
) {
  const { code, titleZh, titleEn } = await Consultation.findByPk(consultationId, {
    rejectOnEmpty: true,
    transaction,
  })
  return {
    consultation: locale === 'en' ? (titleEn ?? titleZh) : titleZh,
    decision: decisionWords[phrase][locale],
    url: new URL(`/consultations/${code}${path}`, env.PUBLIC_URL).href,
  }
}
