import { createHash } from 'node:crypto'
import type axe from 'axe-core'

/** The same for the same rule on the same piece of template, over pages and scans. */
export function barrierKey(rule: string, node: axe.NodeResult): string {
  const path = (node.xpath ?? node.target.flat()).join(' | ')
  return createHash('sha256').update(`${rule} ${path}`).digest('hex').slice(0, 24)
}
