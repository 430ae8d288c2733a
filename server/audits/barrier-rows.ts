import { ruleHelp, ruleTitle } from '#crawlers/rules/help.ts'
import { selectorText } from '#crawlers/reports/selector-text.ts'
import type { Barrier, Finding } from '#models/index.ts'
import type { Text } from './present.ts'
import { presentCriterion } from './scan-summary.ts'
import type { CriterionView } from './scan-summary.ts'

/** How much a barrier weighs: a failure of the standard, a doubt for a person, good practice. */
export type BarrierKind = 'failed' | 'cantTell' | 'advice'

/** Compared with the scan before: first seen now, or seen then too; null where nothing is compared. */
export type BarrierSince = 'new' | 'remaining' | null

/** A thing to mend, as a list shows it. */
export interface BarrierView {
  id: string
  kind: BarrierKind
  rule: string
  title: Text
  criteria: CriterionView[]
  /** Taiwan's check codes. */
  codes: string[]
  level: Barrier['level']
  impact: Barrier['impact']
  pages: number
  occurrences: number
  firstSeenAt: string
  since: BarrierSince
  sample: FindingView | null
}

/** One place. */
export interface FindingView {
  /** On one line: `|>` enters a frame, `>>>` an open shadow root. */
  selector: string
  html: string
  message: Text
  /** What a person should look at. */
  lookAt: Text | null
  picture: PictureView | null
}

export interface PictureView {
  fileId: string
  widthPx: number
  heightPx: number
}

export interface FindingRow {
  selector: Finding['selector']
  html: string
  messageZh: string
  messageEn: string
  lookAtZh: string | null
  lookAtEn: string | null
  fileId: string | null
  widthPx: number | null
  heightPx: number | null
}

/** Columns of a finding and, from `file`, of its picture. */
export const findingColumns = (finding: string, file: string) => `
  ${finding}.selector, ${finding}.html,
  ${finding}.message_zh as "messageZh", ${finding}.message_en as "messageEn",
  ${finding}.look_at_zh as "lookAtZh", ${finding}.look_at_en as "lookAtEn",
  ${file}.id as "fileId", ${file}.width_px as "widthPx", ${file}.height_px as "heightPx"`

export const presentFinding = (row: FindingRow): FindingView => ({
  selector: selectorText(row.selector),
  html: row.html,
  message: { 'zh-TW': row.messageZh, en: row.messageEn },
  lookAt:
    row.lookAtZh !== null && row.lookAtEn !== null
      ? { 'zh-TW': row.lookAtZh, en: row.lookAtEn }
      : null,
  picture: row.fileId
    ? { fileId: row.fileId, widthPx: row.widthPx ?? 0, heightPx: row.heightPx ?? 0 }
    : null,
})

export interface BarrierRow extends Partial<FindingRow> {
  id: string
  kind: BarrierKind
  rule: string
  criteria: string[]
  codes: string[]
  level: Barrier['level']
  impact: Barrier['impact']
  helpUrl: string
  pages: number
  occurrences: number
  firstSeenAt: Date
  since: BarrierSince
}

export const barrierColumns = `
  barrier.id, ${kindSql()} as kind, barrier.rule, barrier.criteria, barrier.codes, barrier.level,
  barrier.impact, barrier.help_url as "helpUrl", barrier.first_seen_at as "firstSeenAt",
  scan_barrier.pages, scan_barrier.occurrences`

export function kindSql(): string {
  return `case when barrier.kind = 'advice' then 'advice' else barrier.outcome end`
}

export function presentBarrier(row: BarrierRow): BarrierView {
  return {
    id: row.id,
    kind: row.kind,
    rule: row.rule,
    title: { 'zh-TW': ruleTitle(row.rule, 'zh-TW'), en: ruleTitle(row.rule, 'en') },
    criteria: row.criteria.map(presentCriterion),
    codes: row.codes,
    level: row.level,
    impact: row.impact,
    pages: row.pages,
    occurrences: row.occurrences,
    firstSeenAt: row.firstSeenAt.toISOString(),
    since: row.since,
    sample: row.html === undefined || row.html === null ? null : presentFinding(row as FindingRow),
  }
}

export interface RuleExplanation {
  why: Text
  howToMend: Text
}

export function explainRule(rule: string): RuleExplanation {
  const [zh, en] = [ruleHelp(rule, 'zh-TW'), ruleHelp(rule, 'en')]
  return {
    why: { 'zh-TW': zh.why, en: en.why },
    howToMend: { 'zh-TW': zh.howToMend, en: en.howToMend },
  }
}
