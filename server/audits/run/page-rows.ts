import { newId } from '#models/index.ts'
import type { Finding, Impact, PageResult } from '#crawlers/types.ts'
import { storable, storableOrNull } from './storable.ts'

/** A barrier as one page shows it: all findings of the same rule, piece of template and outcome. */
export interface MetBarrier {
  /** What identifies it in its site. */
  identity: string
  sample: Finding
  impact: Impact | null
  occurrences: number
}

export const identityOf = (key: string, rule: string, outcome: string): string =>
  JSON.stringify([key, rule, outcome])

const identityOfFinding = ({ barrierKey, rule, outcome }: Finding): string =>
  identityOf(barrierKey, rule, outcome)

const impacts: readonly Impact[] = ['minor', 'moderate', 'serious', 'critical']

const worse = (one: Impact | null, other: Impact | null): Impact | null =>
  impacts.findLast((impact) => impact === one || impact === other) ?? null

/** In one order for all pages, so that two transactions never wait for each other's rows. */
export function metBarriers(findings: Finding[]): MetBarrier[] {
  const met = new Map<string, MetBarrier>()
  for (const finding of findings) {
    const identity = identityOfFinding(finding)
    const known = met.get(identity)
    met.set(identity, {
      identity,
      sample: known?.sample ?? finding,
      impact: worse(known?.impact ?? null, finding.impact),
      occurrences: (known?.occurrences ?? 0) + 1,
    })
  }
  return [...met.values()].sort((one, other) => (one.identity < other.identity ? -1 : 1))
}

export const toBarrierRow = ({ sample, impact }: MetBarrier) => ({
  id: newId(),
  key: sample.barrierKey,
  rule: sample.rule,
  outcome: sample.outcome,
  kind: sample.kind,
  criteria: sample.criteria,
  codes: sample.codes,
  level: sample.level,
  impact,
  help_url: sample.helpUrl,
})

/** The findings as rows, and the pictures that they refer to. */
export function toFindingRows(findings: Finding[], barrierIds: Map<string, string>) {
  const files: {
    id: string
    mediaType: string
    bytes: Buffer
    widthPx: number
    heightPx: number
  }[] = []
  const rows = findings.map((finding) => {
    const { screenshot } = finding
    const screenshotId = screenshot ? newId() : null
    if (screenshot && screenshotId)
      files.push({
        id: screenshotId,
        mediaType: screenshot.mediaType,
        bytes: Buffer.from(screenshot.bytes),
        widthPx: screenshot.widthPx,
        heightPx: screenshot.heightPx,
      })
    return {
      id: newId(),
      barrier_id: barrierIds.get(identityOfFinding(finding)),
      selector: finding.selector.map(({ into, selector }) => ({
        into,
        selector: storable(selector),
      })),
      html: storable(finding.html),
      message_zh: storable(finding.message['zh-TW']),
      message_en: storable(finding.message.en),
      look_at_zh: storableOrNull(finding.lookAt?.['zh-TW'] ?? null),
      look_at_en: storableOrNull(finding.lookAt?.en ?? null),
      screenshot_id: screenshotId,
    }
  })
  return { files, rows }
}

/** How many findings of each weight a page has: a failure of the standard, something a person has to
 * look at, good practice. */
export function countFindings({ findings }: Pick<PageResult, 'findings'>) {
  const advice = findings.filter(({ kind }) => kind === 'advice').length
  const failed = findings.filter(
    ({ kind, outcome }) => kind === 'standard' && outcome === 'failed',
  ).length
  return { failed, advice, cantTell: findings.length - advice - failed }
}
