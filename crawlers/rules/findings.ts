import type axe from 'axe-core'
import type { Finding, Level, SelectorStep, StandardVersion } from '../types.ts'
import { barrierKey } from './barrier-key.ts'
import { lookAt } from './look-at.ts'
import { messageOf } from './messages.ts'
import { criteriaOfRule, rules } from './rule-set.ts'
import { codesOf, findCriterion, lowestLevel } from './standard/index.ts'

/** Longest HTML kept of an element, characters. */
const htmlLimit = 600

/** Turns what axe says of one page into our words, in axe's order: failures before what a person
 * has to look at. Rules that we do not know are left out. */
export function toFindings(
  results: axe.AxeResults,
  standard: StandardVersion,
  level: Level,
): Omit<Finding, 'screenshot'>[] {
  return [
    ...results.violations.flatMap((result) => ofRule(result, 'failed', standard, level)),
    ...results.incomplete.flatMap((result) => ofRule(result, 'cantTell', standard, level)),
  ]
}

/** The rules of the standard (advice left out) that found nothing wrong, and that met nothing to
 * judge. A rule with a failure or a doubt is in neither. */
export function ruleOutcomes(results: axe.AxeResults): {
  passedRules: string[]
  inapplicableRules: string[]
} {
  const open = new Set([...results.violations, ...results.incomplete].map(({ id }) => id))
  const ofStandard = (some: axe.Result[]) =>
    some
      .map(({ id }) => id)
      .filter((id) => !open.has(id) && rules.get(id)?.kind === 'standard')
      .toSorted()
  return {
    passedRules: ofStandard(results.passes),
    inapplicableRules: ofStandard(results.inapplicable),
  }
}

function ofRule(
  result: axe.Result,
  outcome: Finding['outcome'],
  standard: StandardVersion,
  level: Level,
): Omit<Finding, 'screenshot'>[] {
  const rule = rules.get(result.id)
  if (!rule || (outcome === 'cantTell' && rule.passOverDoubts)) return []
  const criteria = criteriaOfRule(rule.id, standard, level)
  const judged = rule.reviewOnly ? 'cantTell' : outcome
  const shared = {
    rule: rule.id,
    outcome: judged,
    kind: rule.kind,
    criteria,
    codes: codesOf(rule.id, standard, level),
    level: lowestLevel(criteria.flatMap((number) => findCriterion(number)?.level ?? [])),
    lookAt: judged === 'cantTell' ? lookAt(rule.id) : null,
    helpUrl: result.helpUrl,
  }
  return result.nodes.map((node) => ({
    ...shared,
    impact: node.impact ?? result.impact ?? null,
    selector: toSelector(node.target),
    html: bounded(node.html),
    message: messageOf(node, outcome),
    barrierKey: barrierKey(rule.id, node),
  }))
}

/** axe's target: an item for each frame; in it a list where shadow roots are entered. */
export function toSelector(target: axe.UnlabelledFrameSelector): SelectorStep[] {
  return target.flatMap((inDocument, depth) => {
    const steps = typeof inDocument === 'string' ? [inDocument] : [...inDocument]
    const isLastDocument = depth === target.length - 1
    return steps.map((selector, index): SelectorStep => {
      if (index < steps.length - 1) return { into: 'shadow', selector }
      return { into: isLastDocument ? 'element' : 'frame', selector }
    })
  })
}

function bounded(html: string): string {
  if (html.length <= htmlLimit) return html
  const cut = html.slice(0, htmlLimit - 1)
  // Not in the middle of a character of two units.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`
}
