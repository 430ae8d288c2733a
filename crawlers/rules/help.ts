import axe from 'axe-core'
import chinese from 'axe-core/locales/zh_TW.json' with { type: 'json' }
import type { Locale, LocalizedText } from '../types.ts'
import { helpTexts } from './help/index.ts'

/** What one learns of a rule: what it asks for, whom a breach keeps out, how to mend it. */
export interface RuleHelp {
  title: string
  why: string
  howToMend: string
}

/** Rules that axe's zh_TW locale lacks, or names so that one has to guess. */
const ownTitles: Record<string, LocalizedText['zh-TW']> = {
  'aria-command-name': 'ARIA 按鈕、連結與選單項目必須有無障礙名稱',
  'aria-conditional-attr': '必須依元素角色的規定使用 ARIA 屬性',
  'aria-dialog-name': 'ARIA 對話框應有無障礙名稱',
  'aria-hidden-focus': '以 aria-hidden 隱藏的元素不得取得焦點，也不得包含能取得焦點的元素',
  'aria-input-field-name': 'ARIA 輸入欄位必須有無障礙名稱',
  'aria-required-children': '某些 ARIA 角色必須包含特定的子角色',
  'aria-required-parent': '某些 ARIA 角色必須放在特定的父角色之內',
  'aria-tab-name': 'ARIA 頁籤必須有無障礙名稱',
  'aria-toggle-field-name': 'ARIA 切換欄位必須有無障礙名稱',
  'area-alt': '影像地圖的 <area> 必須有替代文字',
  'autocomplete-valid': '必須正確使用 autocomplete 屬性',
  'avoid-inline-spacing': '行內樣式的文字間距必須能由使用者的樣式調整',
  blink: '不得使用已廢除的 <blink>',
  'color-contrast': '文字與背景的對比必須達到最低要求',
  'color-contrast-enhanced': '文字與背景的對比必須達到加強要求',
  'css-orientation-lock': '不得以樣式鎖定畫面方向',
  dlitem: '<dt> 與 <dd> 必須放在 <dl> 之內',
  'document-title': '網頁必須有 <title>',
  'empty-heading': '標題不應是空的',
  'empty-table-header': '表格的標題儲存格不應是空的',
  'frame-focusable-content': '內容可取得焦點的頁框不得設定 tabindex="-1"',
  'frame-tested': '頁框的內容應一併檢測',
  'frame-title': '頁框必須有無障礙名稱',
  'frame-title-unique': '頁框的 title 不得重複',
  'heading-order': '標題層級應逐級遞增',
  'html-xml-lang-mismatch': '<html> 的 lang 與 xml:lang 必須是同一種語言',
  'identical-links-same-purpose': '文字相同的連結必須有相同的目的',
  'image-redundant-alt': '圖片的替代文字不應與旁邊的文字重複',
  'input-image-alt': '圖片按鈕必須有替代文字',
  label: '表單欄位必須有標籤',
  'label-content-name-mismatch': '看得見的文字必須包含在元素的無障礙名稱裡',
  'label-title-only': '表單欄位應有看得見的標籤',
  'landmark-banner-is-top-level': '頁首區域（banner）不應包在其他地標區域之內',
  'landmark-contentinfo-is-top-level': '頁尾區域（contentinfo）不應包在其他地標區域之內',
  'landmark-main-is-top-level': '主要內容區（main）不應包在其他地標區域之內',
  'landmark-no-duplicate-banner': '網頁不應有一個以上的頁首區域（banner）',
  'landmark-no-duplicate-contentinfo': '網頁不應有一個以上的頁尾區域（contentinfo）',
  'landmark-no-duplicate-main': '網頁不應有一個以上的主要內容區（main）',
  'landmark-one-main': '網頁應有一個主要內容區（main）',
  'landmark-unique': '相同種類的地標區域應以名稱區別',
  'link-in-text-block': '段落中的連結不得只以顏色與文字區別',
  'link-name': '連結必須有可辨識的文字',
  list: '<ul> 與 <ol> 只能直接包含 <li>、<script> 或 <template>',
  listitem: '<li> 必須放在 <ul> 或 <ol> 之內',
  marquee: '不得使用已廢除的 <marquee>',
  'meta-refresh': '不得在 20 小時內自動重新整理或轉址',
  'meta-refresh-no-exceptions': '不得自動重新整理或轉址',
  'meta-viewport': '不得禁止使用者放大畫面',
  'meta-viewport-large': '使用者應能將畫面放大到 500 %',
  'nested-interactive': '互動元件之內不得再有互動元件',
  'no-autoplay-audio': '影音不得自動播放聲音',
  'object-alt': '<object> 必須有替代文字',
  'p-as-heading': '不得以改變 <p> 的樣式代替標題元素',
  'presentation-role-conflict': '標示為純裝飾的元素應確實被忽略',
  region: '網頁的內容應都放在地標區域（landmark）之內',
  'scope-attr-valid': 'scope 屬性應正確使用',
  'scrollable-region-focusable': '可捲動的區域必須能用鍵盤操作',
  'select-name': '下拉選單必須有無障礙名稱',
  'server-side-image-map': '不得使用伺服器端影像地圖',
  'skip-link': '跳至主要內容的連結必須有可到達的目標',
  'summary-name': '<summary> 必須有可辨識的文字',
  'svg-img-alt': '作為圖片的 <svg> 必須有替代文字',
  tabindex: 'tabindex 不應大於 0',
  'table-duplicate-name': '表格的 <caption> 與 summary 不應相同',
  'table-fake-caption': '資料表格的標題應使用 <caption>',
  'target-size': '點選目標必須夠大，或有足夠的間距',
  'td-has-header': '較大的資料表格中，有內容的儲存格必須有標題儲存格',
  'td-headers-attr': 'headers 屬性只能指向同一個表格的標題儲存格',
  'th-has-data-cells': '標題儲存格必須有對應的資料儲存格',
  'valid-lang': 'lang 屬性的值必須是有效的語言代碼',
  'video-caption': '影片必須有字幕',
}

const chineseRules = chinese.rules as Record<string, { help: string; description: string }>
const englishRules = new Map(axe.getRules().map((rule) => [rule.ruleId, rule]))

/** The help for a rule; what axe itself says where we have written nothing. Unknown rules have
 * their id for a title. */
export function ruleHelp(rule: string, locale: Locale): RuleHelp {
  const texts = helpTexts[rule]
  const title = ruleTitle(rule, locale)
  return {
    title,
    why: texts?.why[locale] ?? description(rule, locale),
    howToMend: texts?.howToMend[locale] ?? title,
  }
}

/** What the rule asks for, in one line. */
export function ruleTitle(rule: string, locale: Locale): string {
  const english = englishRules.get(rule)?.help ?? rule
  if (locale === 'en') return english
  return ownTitles[rule] ?? chineseRules[rule]?.help ?? english
}

function description(rule: string, locale: Locale): string {
  const english = englishRules.get(rule)?.description ?? ''
  if (locale === 'en') return english
  return ownTitles[rule] ?? chineseRules[rule]?.description ?? english
}
