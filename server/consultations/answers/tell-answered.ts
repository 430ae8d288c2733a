import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import { Participant } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { env } from '../../env.ts'
import { notifyMany } from '../../notices/notify-many.ts'
import { queryOn } from '../../platform/database.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'
import { tellAudience } from '../audience/tell-audience.ts'
import type { FoundLink } from './find-links.ts'

type Asked = Pick<Consultation, 'id' | 'code' | 'titleZh' | 'titleEn'>

/** Tells those whose comments, statements and proposals an answer names, each once. */
export async function tellLinked(
  consultation: Asked,
  answerId: string,
  links: FoundLink[],
  transaction: Transaction,
): Promise<void> {
  const participantIds = links.flatMap(({ participantId }) => participantId ?? [])
  if (participantIds.length === 0) return
  const people = await Participant.findAll({
    where: { id: { [Op.in]: participantIds }, accountId: { [Op.not]: null }, excludedAt: null },
    transaction,
  })
  const accounts = [...new Set(people.flatMap(({ accountId }) => accountId ?? []))]
  const title = titleOf(consultation)
  const url = addressOf(consultation, answerId)
  await notifyMany(
    'contribution-answered',
    accounts,
    ({ locale }) => ({ consultation: title[locale], url }),
    transaction,
  )
}

/** Tells who proposed something and who endorsed it that it has its answer, and who follows the
 * consultation. */
export async function tellEndorsers(
  consultation: Asked,
  answerId: string,
  proposalId: string,
  transaction: Transaction,
): Promise<void> {
  const { rows } = await queryOn(
    transaction,
    `select p.title, array(
       select participant_id from endorsement where proposal_id = p.id
       union select p.participant_id) as people
     from proposal p where p.id = $1`,
    [proposalId],
  )
  const [{ title, people }] = rows as [{ title: string; people: string[] }]
  await tellAudience(
    { consultationId: consultation.id, participantIds: people },
    'proposal-answered',
    { proposal: title, url: addressOf(consultation, answerId) },
    transaction,
  )
}

/** Tells everybody who took part or follows. */
export async function tellEverybody(
  consultation: Asked,
  kind: 'consultation-answered' | 'consultation-followed-up',
  transaction: Transaction,
): Promise<void> {
  const title = titleOf(consultation)
  const url = addressOf(consultation)
  await tellAudience(
    { consultationId: consultation.id, participants: true },
    kind,
    {
      'zh-TW': { consultation: title['zh-TW'], url },
      en: { consultation: title.en, url },
    },
    transaction,
  )
}

const titleOf = ({ titleZh, titleEn }: Asked): Words => words(titleZh, titleEn)

const addressOf = ({ code }: Asked, answerId: string | null = null): string =>
  new URL(`/consultations/${code}/answers${answerId ? `#answer-${answerId}` : ''}`, env.PUBLIC_URL)
    .href
