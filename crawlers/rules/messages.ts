import type axe from 'axe-core'
import english from 'axe-core/locales/_template.json' with { type: 'json' }
import chinese from 'axe-core/locales/zh_TW.json' with { type: 'json' }
import type { Finding, LocalizedText } from '../types.ts'
import { fillTemplate, type MessageTemplate } from './message-template.ts'
import { chineseMessages } from './chinese-messages.ts'

type Kind = 'fail' | 'incomplete' | 'pass'
type Catalogue = Record<string, Partial<Record<Kind, MessageTemplate>>>

const englishChecks = english.checks as Catalogue
const chineseChecks = chinese.checks as Catalogue

/** What is wrong at one place: one line for each thing seen. Where mending one of several is
 * enough, the first line says so.
 * @param outcome  what axe said, also where we only take it for a hint */
export function messageOf(node: axe.NodeResult, outcome: Finding['outcome']): LocalizedText {
  const must = [...node.all, ...node.none].map((check) => messageOfCheck(check, outcome))
  const either = node.any.map((check) => messageOfCheck(check, outcome))
  return {
    'zh-TW': compose(must, either, 'zh-TW'),
    en: compose(must, either, 'en'),
  }
}

const anyOneOf: LocalizedText = {
  'zh-TW': '下列各項至少須修正一項：',
  en: 'Mend any one of these:',
}
const allOf: LocalizedText = { 'zh-TW': '下列各項都須修正：', en: 'Mend all of these:' }
const doubt: LocalizedText = {
  'zh-TW': '無法自動判定，請由人工檢視。',
  en: 'This could not be decided automatically.',
}

function compose(must: LocalizedText[], either: LocalizedText[], locale: keyof LocalizedText) {
  const lines = (some: LocalizedText[], heading: LocalizedText) =>
    some.length < 2
      ? some.map((text) => text[locale])
      : [heading[locale], ...some.map((text) => `- ${text[locale]}`)]
  return [...lines(must, allOf), ...lines(either, anyOneOf)].join('\n') || doubt[locale]
}

/** The message of one check. English is axe's own; Chinese the same message of axe's locale, with
 * ours where that has none, and English where nobody has one. */
export function messageOfCheck(check: axe.CheckResult, outcome: Finding['outcome']): LocalizedText {
  if (check.message === english.incompleteFallbackMessage) return doubt
  const found = findTemplate(check, outcome)
  const ours = found && chineseMessages[`${check.id}/${found.kind}/${found.key ?? ''}`]
  const template = ours ?? (found && pick(chineseChecks[check.id]?.[found.kind], found.key))
  return {
    'zh-TW': (template && fillTemplate(template, check.data)) || check.message,
    en: check.message,
  }
}

/** Which message of the English catalogue axe has used: the one that reads the same once filled.
 * axe does not say it, and its own rules for choosing differ between kinds. */
export function findTemplate(
  check: axe.CheckResult,
  outcome: Finding['outcome'],
): { kind: Kind; key: string | null } | null {
  const kinds: Kind[] =
    outcome === 'failed' ? ['fail', 'incomplete', 'pass'] : ['incomplete', 'fail', 'pass']
  for (const kind of kinds) {
    const template = englishChecks[check.id]?.[kind]
    if (template === undefined) continue
    const variants: [string | null, string][] =
      typeof template === 'string' ? [[null, template]] : Object.entries(template)
    const hit = variants.find(([, text]) => fillTemplate(text, check.data) === check.message)
    if (hit) return { kind, key: hit[0] }
  }
  return null
}

function pick(template: MessageTemplate | undefined, key: string | null): string | undefined {
  if (template === undefined || typeof template === 'string') return template
  return template[key ?? 'default'] ?? template['default']
}
