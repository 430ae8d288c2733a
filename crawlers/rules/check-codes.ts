import type { Level, StandardVersion } from '../types.ts'
import { findCriterion } from './criteria.ts'
import { isWithin, standards } from './standards.ts'

/** A check code (檢測碼) of Taiwan's standard. */
export interface CheckCode {
  /** `HM1110100C`: technology, level, criterion, number, and who looks. */
  code: string
  criterion: string
  level: Level
  /** By a machine (`C`) or by a person (`E`). */
  by: 'machine' | 'person'
}

/** Criterion, level, codes. Not the full list of the standard: those that we know, each under the
 * criterion that it names itself. */
const table = `
1.1.1 A CS1110113E CS1110113E_V CS1110114E GN1110111E HM1110100C HM1110100E HM1110101C HM1110101E HM1110102E HM1110103E HM1110104C HM1110104E HM1110105C HM1110105E HM1110106C HM1110106E HM1110108E HM1110112E
1.2.6 AAA GN3120600
1.3.1 A CS1130103E FA1130114E GN1130102E HM1130100C HM1130101C HM1130102C HM1130103C HM1130103C_1 HM1130104C HM1130104E HM1130105C HM1130105E HM1130107E HM1130108E HM1130109E HM1130110E
1.3.2 A CS1130202E CS1130203E FA1130204E GN1130200E GN1130201E HM1130200C
1.3.3 A GN1130300E
1.3.4 AA FA2130401E FA2130402E
1.3.5 AA HM2130500E
1.3.6 AAA AR3130600E
1.4.1 A CS1140101E GN1140100E GN1140102E
1.4.2 A GN1140200E
1.4.3 AA GN2140300E GN2140304E
1.4.4 AA CS2140401C GN2140400E GN2140401E
1.4.5 AA CS2140500E
1.4.6 AAA GN3140600E
1.4.8 AAA CS3140801C CS3140802C
1.4.10 AA CS2141000E CS2141001E CS2141002E CS2141003E CS2141005E CS2141006E CS2141007E GN2141009E SC2141004E
1.4.11 AA GN2141101E GN2141102E GN2141103E
1.4.12 AA CS2141200E CS2141201E CS2141202E CS2141203E CS2141204E
2.1.1 A FA1210102E GN1210100E GN1210101E
2.1.2 A GN1210200E
2.2.1 A FA1220102E
2.2.2 A GN1220200E
2.4.1 A GN1240100E GN1240101E GN1240102E GN1240103E GN1240104E HM1240102C
2.4.2 A HM1240200C HM1240200E
2.4.3 A GN1240300E GN1240301E
2.4.4 A GN1240401E HM1240400C HM1240400E HM1240401C HM1240402E HM1240403E HM1240404E
2.4.5 A GN1240500E
2.4.6 AA GN2240600E GN2240601E
2.4.7 AA CS2240700E FA2240701E
2.4.8 AAA HM3240800E
2.4.9 AAA HM3240900C
2.4.10 AAA HM3241000C
2.4.11 AA FA2241100E
2.4.12 AAA CS3241200E
2.4.13 AAA CS3241301E GN3241302E
2.5.1 A GN1250101E
2.5.2 A FA1250202E GN1250201E
2.5.8 AA CS2250800E
3.1.1 A HM1310100C
3.1.2 AA HM2310200C
3.2.1 A GN1320100E
3.2.2 A GN1320200E GN1320202E ME1320200C
3.2.3 AA GN2320300E
3.2.4 AA GN2320400E
3.3.1 A GN1330100E GN1330101E GN1330102E
3.3.2 A GN1330200E GN1330201E GN1330202E GN1330203E GN1330204E GN1330205E
3.3.3 AA GN2330300E
3.3.5 AAA GN3330502E
3.3.6 AAA GN3330602E
3.3.8 AA FA2330801E HM2330800E
4.1.2 A GN1410200E HM1410200C HM1410201C
4.1.3 AA AR2410300E AR2410301E AR2410302E FA2410303E
`

/** The codes that we know, by code. */
export const checkCodes: ReadonlyMap<string, CheckCode> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [criterion = '', level, ...codes] = line.split(' ')
      return codes.map((code): [string, CheckCode] => [
        code,
        {
          code,
          criterion,
          level: level as Level,
          by: /C(_\d)?$/.test(code) ? 'machine' : 'person',
        },
      ])
    }),
)

/** Which codes a rule of axe speaks to, where one clearly fits. Some stand under another criterion
 * than axe's: the standard asks for labels under 1.3.1, axe under 4.1.2. Advice may carry a code
 * too: the standard's own machine test asks for it although WCAG does not. */
const codesByRule: Record<string, string[]> = {
  'area-alt': ['HM1110101C'],
  'aria-allowed-attr': ['GN1410200E'],
  'aria-command-name': ['GN1410200E'],
  'aria-input-field-name': ['GN1410200E'],
  'aria-required-attr': ['GN1410200E'],
  'aria-roles': ['GN1410200E'],
  'aria-tab-name': ['GN1410200E'],
  'aria-toggle-field-name': ['GN1410200E'],
  'autocomplete-valid': ['HM2130500E'],
  'avoid-inline-spacing': ['CS2141200E'],
  blink: ['GN1220200E'],
  'button-name': ['HM1410200C'],
  bypass: ['GN1240100E'],
  'color-contrast': ['GN2140300E'],
  'color-contrast-enhanced': ['GN3140600E'],
  'css-orientation-lock': ['FA2130401E'],
  'document-title': ['HM1240200C'],
  'frame-focusable-content': ['GN1210101E'],
  'frame-title': ['HM1410201C'],
  'frame-title-unique': ['HM1410201C'],
  'heading-order': ['HM1130100C'],
  'html-has-lang': ['HM1310100C'],
  'html-lang-valid': ['HM1310100C'],
  'html-xml-lang-mismatch': ['HM1310100C'],
  'image-alt': ['HM1110100C'],
  'image-redundant-alt': ['HM1240400C'],
  'input-button-name': ['HM1410200C'],
  'input-image-alt': ['HM1110104C'],
  label: ['HM1130104C', 'HM1410200C'],
  'landmark-one-main': ['AR3130600E'],
  'link-in-text-block': ['GN1140100E'],
  'link-name': ['HM1240401C', 'HM1410200C'],
  marquee: ['GN1220200E'],
  'meta-refresh': ['FA1220102E'],
  'meta-viewport': ['GN2140400E'],
  'nested-interactive': ['HM1410200C'],
  'no-autoplay-audio': ['GN1140200E'],
  'object-alt': ['HM1110105C'],
  'p-as-heading': ['HM1130104E'],
  region: ['AR3130600E'],
  'role-img-alt': ['HM1110105E'],
  'scope-attr-valid': ['HM1130101C'],
  'scrollable-region-focusable': ['GN1210101E'],
  'select-name': ['HM1130104C', 'HM1410200C'],
  'server-side-image-map': ['GN1210101E'],
  'skip-link': ['GN1240100E'],
  'summary-name': ['HM1410200C'],
  'svg-img-alt': ['HM1110105E'],
  tabindex: ['GN1240301E'],
  'table-fake-caption': ['HM1130108E'],
  'target-size': ['CS2250800E'],
  'td-has-header': ['HM1130101C'],
  'td-headers-attr': ['HM1130102C'],
  'th-has-data-cells': ['HM1130109E'],
  'valid-lang': ['HM2310200C'],
}

/** The check codes that a rule speaks to, of a version of the standard and up to a level. */
export function codesOf(rule: string, standard: StandardVersion, level: Level): string[] {
  return (codesByRule[rule] ?? []).filter((code) => {
    const found = checkCodes.get(code)
    const since = found && findCriterion(found.criterion)?.since
    return found && since && since <= standards[standard].wcag && isWithin(found.level, level)
  })
}

/** Rules that have codes, with them. */
export const rulesWithCodes: readonly (readonly [string, readonly string[]])[] =
  Object.entries(codesByRule)
