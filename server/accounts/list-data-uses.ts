import { Op } from 'sequelize'
import { z } from 'zod'
import { Agency, DataUse } from '#models/index.ts'
import { SignInNeeded } from '../errors.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { endOfTaipeiDay, taipeiMidnight } from '../platform/taipei.ts'
import type { Actor } from './actor.ts'
import { offices, usePurposes, usedFields } from './use-purposes.ts'
import type { UsePurpose, UsedField } from './use-purposes.ts'

type Text = Record<'zh-TW' | 'en', string>

export interface DataUseView {
  id: string
  at: string
  office: Text
  /** The agency of the office; null for the ministry and the service. */
  agency: Text | null
  purpose: Text
  fields: Text[]
}

const pageSize = 25
const Cursor = z.tuple([z.uuid()])
const day = z.iso.date().nullish().catch(null)

/** Days in Taiwan, both included; what is no day limits nothing. */
export const DataUseFilter = z.object({ from: day, to: day })
export type DataUseFilter = z.infer<typeof DataUseFilter>

/** Every use of one's own data, the newest first.
 * @throws {SignInNeeded} */
export async function listDataUses(
  actor: Actor,
  { from, to, after }: DataUseFilter & { after?: string | null } = {},
): Promise<Page<DataUseView>> {
  if (!actor.accountId) throw new SignInNeeded()
  const cursor = fromCursor(after ?? null, Cursor)
  const uses = await DataUse.findAll({
    where: {
      accountId: actor.accountId,
      [Op.and]: [
        ...(from ? [{ createdAt: { [Op.gte]: taipeiMidnight(from) } }] : []),
        ...(to ? [{ createdAt: { [Op.lt]: endOfTaipeiDay(to) } }] : []),
        ...(cursor ? [{ id: { [Op.lt]: cursor[0] } }] : []),
      ],
    },
    order: [['id', 'DESC']],
    limit: pageSize + 1,
  })
  const agencies = await agenciesOf(uses)
  return toPage(
    uses,
    pageSize,
    (use) => present(use, agencies),
    ({ id }) => [id],
  )
}

async function agenciesOf(uses: DataUse[]): Promise<Map<string, Text>> {
  const ids = uses.flatMap(({ agencyId }) => agencyId ?? [])
  const agencies = await Agency.findAll({ where: { id: [...new Set(ids)] } })
  return new Map(agencies.map(({ id, nameZh, nameEn }) => [id, { 'zh-TW': nameZh, en: nameEn }]))
}

function present(use: DataUse, agencies: Map<string, Text>): DataUseView {
  return {
    id: use.id,
    at: use.createdAt.toISOString(),
    office: offices[use.office] ?? { 'zh-TW': use.office, en: use.office },
    agency: use.agencyId ? (agencies.get(use.agencyId) ?? null) : null,
    purpose: usePurposes[use.purpose as UsePurpose],
    fields: use.fields.map((field) => usedFields[field as UsedField]),
  }
}
