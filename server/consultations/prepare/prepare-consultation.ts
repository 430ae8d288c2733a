import { UniqueConstraintError } from 'sequelize'
import { Agency, Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { env } from '../../env.ts'
import { Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { endOfTaipeiDay, taipeiDate, taipeiMidnight } from '../../platform/taipei.ts'
import { daysAfter } from './days.ts'
import { authorizeToRun } from './hold-to-run.ts'
import { judgeTexts } from './texts.ts'

export interface ConsultationDraft {
  /** Code of the agency that has to answer. */
  agency: string
  /** What it is called in its address. */
  code: string
  titleZh: string
  titleEn: string | null
  summaryZh: string
}

const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const codeMax = 60
/** What stands in addresses at the place of a code. */
const reserved = new Set(['new', 'rules'])
const daysUntilOpening = 7

/** Begins a consultation, which nobody but officers and moderators sees until it is announced.
 * @throws {Invalid} `agency`: `agency-unknown`; `code`: `consultation-code`,
 *   `consultation-code-taken`; texts: `required`, `tooLong` */
export async function prepareConsultation(
  actor: Actor,
  draft: ConsultationDraft,
  now: Date = new Date(),
): Promise<{ code: string }> {
  authorizeToRun(actor)
  const { titleZh, titleEn, summaryZh } = draft
  const english = { summaryEn: null, backgroundEn: null }
  const texts = judgeTexts({ titleZh, titleEn, summaryZh, backgroundZh: '', ...english })
  const code = readCode(draft.code)
  const agency = await Agency.findOne({ where: { code: draft.agency } })
  if (!agency) throw new Invalid('agency', 'agency-unknown')
  const begin = inTransaction(async (transaction) => {
    const consultation = await Consultation.create(
      {
        ...texts,
        ...usualTerms(now),
        code,
        agencyId: agency.id,
        preparedById: actor.accountId,
        createdAt: now,
      },
      { transaction },
    )
    await record(actor, 'consultation.prepared', 'consultation', consultation.id, transaction)
    return { code }
  })
  return begin.catch((error: unknown) => {
    if (error instanceof UniqueConstraintError) throw new Invalid('code', 'consultation-code-taken')
    throw error
  })
}

function readCode(typed: string): string {
  const code = typed.trim().toLowerCase()
  if (!code) throw new Invalid('code', 'required')
  if (code.length > codeMax || !codePattern.test(code) || reserved.has(code))
    throw new Invalid('code', 'consultation-code')
  return code
}

/** What most consultations keep: time to prepare, and as long as a draft regulation needs. */
function usualTerms(now: Date) {
  const opensOn = daysAfter(taipeiDate(now), daysUntilOpening)
  return {
    opensAt: taipeiMidnight(opensOn),
    closesAt: endOfTaipeiDay(daysAfter(opensOn, env.DRAFT_REGULATION_DAYS - 1)),
    draftRegulation: false,
    forms: [],
    proposalThreshold: 5000,
    proposalDays: 60,
    credits: 99,
    holdFirst: false,
    holdLinks: true,
  }
}
