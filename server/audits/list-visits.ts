import { Op } from 'sequelize'
import { z } from 'zod'
import { Visit } from '#models/index.ts'
import { messageOfFailure } from '#crawlers/failures.ts'
import type { Actor } from '../accounts/actor.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { findReadableScan } from './find-or-refuse.ts'
import type { Text } from './present.ts'

export const VisitFilter = z.object({
  state: z.enum(['tested', 'untested', 'waiting', 'failed']).nullish().catch(null),
  /** A part of the address or of the title. */
  search: z.string().trim().max(500).nullish().catch(null),
})

/** `failed`: tested, and with failures of the standard. An unknown value is taken for none. */
export type VisitFilter = z.infer<typeof VisitFilter>

/** A page in a scan. */
export interface VisitView {
  id: string
  url: string
  title: string | null
  language: string | null
  state: 'waiting' | 'tested' | 'untested'
  reason: { code: string; message: Text; detail: string | null } | null
  foundBy: Visit['foundBy']
  depth: number
  status: number | null
  failures: number
  cantTell: number
  advice: number
}

export const presentVisit = (visit: Visit): VisitView => ({
  id: visit.id,
  url: visit.url,
  title: visit.title,
  language: visit.language,
  state: visit.state,
  reason: visit.reasonCode
    ? {
        code: visit.reasonCode,
        message: messageOfFailure(visit.reasonCode),
        detail: visit.reasonDetail,
      }
    : null,
  foundBy: visit.foundBy,
  depth: visit.depth,
  status: visit.status,
  failures: visit.failedCount,
  cantTell: visit.cantTellCount,
  advice: visit.adviceCount,
})

const pageSize = 50
const Place = z.tuple([z.int32()])

/** The pages of a scan, in the order of its plan.
 * @throws {NotFound | Forbidden | SignInNeeded} */
export async function listVisits(
  actor: Actor,
  scanId: string,
  filter: VisitFilter & { after?: string | null } = {},
): Promise<Page<VisitView>> {
  const scan = await findReadableScan(actor, scanId)
  const place = fromCursor(filter.after ?? null, Place)
  const visits = await Visit.findAll({
    where: {
      [Op.and]: [
        { scanId: scan.id },
        ...(place ? [{ position: { [Op.gt]: place[0] } }] : []),
        ...stateCondition(filter.state ?? null),
        ...searchCondition(filter.search ?? ''),
      ],
    },
    order: [['position', 'ASC']],
    limit: pageSize + 1,
  })
  return toPage(visits, pageSize, presentVisit, ({ position }) => [position])
}

function stateCondition(state: VisitFilter['state']) {
  if (!state) return []
  return state === 'failed' ? [{ failedCount: { [Op.gt]: 0 } }] : [{ state }]
}

function searchCondition(text: string) {
  if (!text) return []
  const part = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return [{ [Op.or]: [{ url: { [Op.iLike]: part } }, { title: { [Op.iLike]: part } }] }]
}
