import type { Transaction } from 'sequelize'
import { Membership } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { env } from '../../env.ts'
import { notifyMany } from '../../notices/notify-many.ts'
import type { MailLocale } from '../../notices/templates.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { tellAudience } from '../audience/tell-audience.ts'
import { dayInWords } from '../../notices/day-in-words.ts'
import { words } from '../present.ts'

type Asked = Pick<Consultation, 'id' | 'code' | 'titleZh' | 'titleEn'>

const paramsOf = (
  { code, titleZh, titleEn }: Asked,
  day: TaipeiDate,
  locale: MailLocale,
  page = '',
) => ({
  consultation: words(titleZh, titleEn)[locale],
  day: dayInWords(day, locale),
  url: new URL(`/consultations/${code}${page}`, env.PUBLIC_URL).href,
})

/** Tells those who follow a consultation of its opening or its last day.
 * @param day  the last day on which one can take part */
export const tellFollowers = (
  kind: 'consultation-opened' | 'consultation-extended' | 'consultation-closing',
  consultation: Asked,
  day: TaipeiDate,
  transaction: Transaction,
): Promise<void> =>
  tellAudience(
    { consultationId: consultation.id },
    kind,
    { 'zh-TW': paramsOf(consultation, day, 'zh-TW'), en: paramsOf(consultation, day, 'en') },
    transaction,
  )

/** Tells those who follow, and all who took part, by when the answer is to come. */
const tellOfAnswer =
  (kind: 'consultation-closed' | 'answer-extended') =>
  (consultation: Asked, due: TaipeiDate, transaction: Transaction): Promise<void> =>
    tellAudience(
      { consultationId: consultation.id, participants: true },
      kind,
      { 'zh-TW': paramsOf(consultation, due, 'zh-TW'), en: paramsOf(consultation, due, 'en') },
      transaction,
    )

/** The consultation has closed. */
export const tellClosed = tellOfAnswer('consultation-closed')

/** The answer was put off. */
export const tellAnswerExtended = tellOfAnswer('answer-extended')

/** Tells every officer what is owed: all of them may answer. */
export async function tellOfficers(
  kind: 'answer-due' | 'answer-overdue',
  consultation: Asked,
  due: TaipeiDate,
  transaction: Transaction,
): Promise<void> {
  const officers = await Membership.findAll({
    where: { role: 'officer' },
    attributes: ['accountId'],
    transaction,
  })
  const accounts = [...new Set(officers.map(({ accountId }) => accountId))]
  await notifyMany(
    kind,
    accounts,
    ({ locale }) => paramsOf(consultation, due, locale, '/answers'),
    transaction,
  )
}
