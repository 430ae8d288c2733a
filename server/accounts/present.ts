import type { Agency, AgencyKind } from '#models/index.ts'

export interface AgencyView {
  id: string
  code: string
  name: { 'zh-TW': string; en: string }
}

export const presentAgency = (
  agency: Pick<Agency, 'id' | 'code' | 'nameZh' | 'nameEn'>,
): AgencyView => ({
  id: agency.id,
  code: agency.code,
  name: { 'zh-TW': agency.nameZh, en: agency.nameEn },
})

/** An agency with where it stands in the tree. */
export interface AgencyEntry extends AgencyView {
  kind: AgencyKind
  /** Those above it, from the top down. */
  above: AgencyView[]
}
