import type { Transaction } from 'sequelize'
import { newId, Topic } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { holdConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { authorizeToRun } from './hold-to-run.ts'
import { requireSeen } from './seen.ts'
import { outlineOf, parseOutline, writeOutline } from './topic-outline.ts'
import type { OutlineTopic } from './topic-outline.ts'

/** Changes the topics and sub-topics. A topic that keeps its Chinese name keeps what was said on it;
 * once people can take part none vanishes, and more can be added until it closes.
 * @param seen  what `readPreparation` said of the topics
 * @throws {Invalid} `outline`: see `parseOutline`; `topic-gone`
 * @throws {Conflict} `changed-meanwhile` | `consultation-over` */
export async function changeTopics(
  actor: Actor,
  code: string,
  outline: string,
  seen: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  const wanted = parseOutline(outline)
  await inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    const phase = phaseOf(consultation, now)
    if (phase !== 'prepared' && phase !== 'open') throw new Conflict('consultation-over')
    const { id: consultationId } = consultation
    const present = await topicsOf(consultationId, transaction)
    requireSeen(writeOutline(outlineOf(present)), seen)
    const rows = rowsFor(wanted, present)
    const kept = new Set(rows.map(({ id }) => id))
    const gone = present.filter(({ id }) => !kept.has(id))
    if (gone[0] && phase === 'open')
      throw new Invalid('outline', `topic-gone?name=${encodeURIComponent(gone[0].nameZh)}`)
    await Topic.destroy({ where: { id: gone.map(({ id }) => id) }, transaction })
    await Topic.bulkCreate(
      rows.map((row) => Object.assign(row, { consultationId })),
      { updateOnDuplicate: ['position', 'nameEn'], transaction },
    )
    await record(actor, 'consultation.topics-changed', 'consultation', consultationId, transaction)
  })
}

/** All topics of a consultation in order. */
export const topicsOf = (consultationId: string, transaction?: Transaction): Promise<Topic[]> =>
  Topic.findAll({
    where: { consultationId },
    order: ['position'],
    ...(transaction ? { transaction } : {}),
  })

interface Row {
  id: string
  parentId: string | null
  position: number
  nameZh: string
  nameEn: string | null
}

/** Each wanted topic with the id that it has, or a new one; parents before their children. */
function rowsFor(wanted: OutlineTopic[], present: Topic[]): Row[] {
  const rows: Row[] = []
  const add = ({ nameZh, nameEn }: OutlineTopic, parentId: string | null): string => {
    const known = present.find((one) => one.nameZh === nameZh && one.parentId === parentId)
    const id = known?.id ?? newId()
    rows.push({ id, parentId, position: rows.length + 1, nameZh, nameEn })
    return id
  }
  for (const top of wanted) {
    const id = add(top, null)
    for (const child of top.children) add(child, id)
  }
  return rows
}
