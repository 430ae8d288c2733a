import type { Level, Locale, LocalizedText, StandardVersion } from '../types.ts'
import { isWithin, standards } from './standards.ts'

type WcagVersion = '2.0' | '2.1' | '2.2'

/** A WCAG success criterion. */
export interface Criterion {
  /** `1.4.3` */
  number: string
  level: Level
  /** The version of WCAG it came in. */
  since: WcagVersion
  /** The last version that has it, where a later one dropped it. */
  until: WcagVersion | null
  name: LocalizedText
  /** Its page under https://www.w3.org/WAI/WCAG22/Understanding/. */
  slug: string
}

const table = `
1.1.1 A 2.0 non-text-content | Non-text Content | 非文字內容
1.2.1 A 2.0 audio-only-and-video-only-prerecorded | Audio-only and Video-only (Prerecorded) | 純音訊與純視訊（預錄）
1.2.2 A 2.0 captions-prerecorded | Captions (Prerecorded) | 字幕（預錄）
1.2.3 A 2.0 audio-description-or-media-alternative-prerecorded | Audio Description or Media Alternative (Prerecorded) | 口述影像或媒體替代內容（預錄）
1.2.4 AA 2.0 captions-live | Captions (Live) | 字幕（即時）
1.2.5 AA 2.0 audio-description-prerecorded | Audio Description (Prerecorded) | 口述影像（預錄）
1.2.6 AAA 2.0 sign-language-prerecorded | Sign Language (Prerecorded) | 手語（預錄）
1.2.7 AAA 2.0 extended-audio-description-prerecorded | Extended Audio Description (Prerecorded) | 延伸口述影像（預錄）
1.2.8 AAA 2.0 media-alternative-prerecorded | Media Alternative (Prerecorded) | 媒體替代內容（預錄）
1.2.9 AAA 2.0 audio-only-live | Audio-only (Live) | 純音訊（即時）
1.3.1 A 2.0 info-and-relationships | Info and Relationships | 資訊與關聯性
1.3.2 A 2.0 meaningful-sequence | Meaningful Sequence | 有意義的順序
1.3.3 A 2.0 sensory-characteristics | Sensory Characteristics | 感官特徵
1.3.4 AA 2.1 orientation | Orientation | 螢幕方向
1.3.5 AA 2.1 identify-input-purpose | Identify Input Purpose | 識別輸入目的
1.3.6 AAA 2.1 identify-purpose | Identify Purpose | 識別目的
1.4.1 A 2.0 use-of-color | Use of Color | 色彩的使用
1.4.2 A 2.0 audio-control | Audio Control | 音訊控制
1.4.3 AA 2.0 contrast-minimum | Contrast (Minimum) | 對比（最低要求）
1.4.4 AA 2.0 resize-text | Resize Text | 調整文字大小
1.4.5 AA 2.0 images-of-text | Images of Text | 影像文字
1.4.6 AAA 2.0 contrast-enhanced | Contrast (Enhanced) | 對比（加強要求）
1.4.7 AAA 2.0 low-or-no-background-audio | Low or No Background Audio | 低背景音或無背景音
1.4.8 AAA 2.0 visual-presentation | Visual Presentation | 視覺呈現
1.4.9 AAA 2.0 images-of-text-no-exception | Images of Text (No Exception) | 影像文字（無例外）
1.4.10 AA 2.1 reflow | Reflow | 版面重排
1.4.11 AA 2.1 non-text-contrast | Non-text Contrast | 非文字對比
1.4.12 AA 2.1 text-spacing | Text Spacing | 文字間距
1.4.13 AA 2.1 content-on-hover-or-focus | Content on Hover or Focus | 滑過或取得焦點時出現的內容
2.1.1 A 2.0 keyboard | Keyboard | 鍵盤操作
2.1.2 A 2.0 no-keyboard-trap | No Keyboard Trap | 無鍵盤陷阱
2.1.3 AAA 2.0 keyboard-no-exception | Keyboard (No Exception) | 鍵盤操作（無例外）
2.1.4 A 2.1 character-key-shortcuts | Character Key Shortcuts | 字元快捷鍵
2.2.1 A 2.0 timing-adjustable | Timing Adjustable | 可調整的時限
2.2.2 A 2.0 pause-stop-hide | Pause, Stop, Hide | 暫停、停止、隱藏
2.2.3 AAA 2.0 no-timing | No Timing | 無時限
2.2.4 AAA 2.0 interruptions | Interruptions | 干擾
2.2.5 AAA 2.0 re-authenticating | Re-authenticating | 重新驗證身分
2.2.6 AAA 2.1 timeouts | Timeouts | 逾時
2.3.1 A 2.0 three-flashes-or-below-threshold | Three Flashes or Below Threshold | 閃爍三次或低於閾值
2.3.2 AAA 2.0 three-flashes | Three Flashes | 閃爍三次
2.3.3 AAA 2.1 animation-from-interactions | Animation from Interactions | 互動觸發的動畫
2.4.1 A 2.0 bypass-blocks | Bypass Blocks | 跳過重複區塊
2.4.2 A 2.0 page-titled | Page Titled | 網頁標題
2.4.3 A 2.0 focus-order | Focus Order | 焦點順序
2.4.4 A 2.0 link-purpose-in-context | Link Purpose (In Context) | 鏈結目的（在脈絡中）
2.4.5 AA 2.0 multiple-ways | Multiple Ways | 多種途徑
2.4.6 AA 2.0 headings-and-labels | Headings and Labels | 標題與標籤
2.4.7 AA 2.0 focus-visible | Focus Visible | 可見的焦點
2.4.8 AAA 2.0 location | Location | 所在位置
2.4.9 AAA 2.0 link-purpose-link-only | Link Purpose (Link Only) | 鏈結目的（僅看鏈結）
2.4.10 AAA 2.0 section-headings | Section Headings | 區段標題
2.4.11 AA 2.2 focus-not-obscured-minimum | Focus Not Obscured (Minimum) | 焦點不被遮蔽（最低要求）
2.4.12 AAA 2.2 focus-not-obscured-enhanced | Focus Not Obscured (Enhanced) | 焦點不被遮蔽（加強要求）
2.4.13 AAA 2.2 focus-appearance | Focus Appearance | 焦點外觀
2.5.1 A 2.1 pointer-gestures | Pointer Gestures | 指標手勢
2.5.2 A 2.1 pointer-cancellation | Pointer Cancellation | 指標動作的取消
2.5.3 A 2.1 label-in-name | Label in Name | 名稱包含標籤
2.5.4 A 2.1 motion-actuation | Motion Actuation | 動作觸發
2.5.5 AAA 2.1 target-size-enhanced | Target Size (Enhanced) | 目標尺寸（加強要求）
2.5.6 AAA 2.1 concurrent-input-mechanisms | Concurrent Input Mechanisms | 並行的輸入方式
2.5.7 AA 2.2 dragging-movements | Dragging Movements | 拖曳動作
2.5.8 AA 2.2 target-size-minimum | Target Size (Minimum) | 目標尺寸（最低要求）
3.1.1 A 2.0 language-of-page | Language of Page | 網頁的語言
3.1.2 AA 2.0 language-of-parts | Language of Parts | 部分內容的語言
3.1.3 AAA 2.0 unusual-words | Unusual Words | 罕用字詞
3.1.4 AAA 2.0 abbreviations | Abbreviations | 縮寫
3.1.5 AAA 2.0 reading-level | Reading Level | 閱讀程度
3.1.6 AAA 2.0 pronunciation | Pronunciation | 發音
3.2.1 A 2.0 on-focus | On Focus | 取得焦點時
3.2.2 A 2.0 on-input | On Input | 輸入時
3.2.3 AA 2.0 consistent-navigation | Consistent Navigation | 一致的導覽
3.2.4 AA 2.0 consistent-identification | Consistent Identification | 一致的識別
3.2.5 AAA 2.0 change-on-request | Change on Request | 依請求變更
3.2.6 A 2.2 consistent-help | Consistent Help | 一致的協助
3.3.1 A 2.0 error-identification | Error Identification | 指明錯誤
3.3.2 A 2.0 labels-or-instructions | Labels or Instructions | 標籤或說明
3.3.3 AA 2.0 error-suggestion | Error Suggestion | 錯誤的修正建議
3.3.4 AA 2.0 error-prevention-legal-financial-data | Error Prevention (Legal, Financial, Data) | 預防錯誤（法律、財務、資料）
3.3.5 AAA 2.0 help | Help | 協助
3.3.6 AAA 2.0 error-prevention-all | Error Prevention (All) | 預防錯誤（全部）
3.3.7 A 2.2 redundant-entry | Redundant Entry | 避免重複輸入
3.3.8 AA 2.2 accessible-authentication-minimum | Accessible Authentication (Minimum) | 無障礙的身分驗證（最低要求）
3.3.9 AAA 2.2 accessible-authentication-enhanced | Accessible Authentication (Enhanced) | 無障礙的身分驗證（加強要求）
4.1.1 A 2.0 parsing | Parsing | 語法剖析
4.1.2 A 2.0 name-role-value | Name, Role, Value | 名稱、角色、值
4.1.3 AA 2.1 status-messages | Status Messages | 狀態訊息
`

/** WCAG 2.2 took 4.1.1 out: every browser mends what it asked for. */
const dropped: Record<string, WcagVersion> = { '4.1.1': '2.1' }

function read(line: string): Criterion {
  const [facts = '', english = '', chinese = ''] = line.split(' | ')
  const [number = '', level, since, slug = ''] = facts.split(' ')
  return {
    number,
    level: level as Level,
    since: since as WcagVersion,
    until: dropped[number] ?? null,
    name: { 'zh-TW': chinese, en: english },
    slug,
  }
}

/** All success criteria of WCAG 2.0 to 2.2, in their order. @see https://www.w3.org/TR/WCAG22/ */
export const criteria: readonly Criterion[] = table.trim().split('\n').map(read)

const byNumber = new Map(criteria.map((criterion) => [criterion.number, criterion]))

export function findCriterion(number: string): Criterion | undefined {
  return byNumber.get(number)
}

/** The criteria that a version of the standard asks for up to a level, in their order. */
export function criteriaOf(standard: StandardVersion, level: Level): Criterion[] {
  const { wcag } = standards[standard]
  return criteria.filter(
    (criterion) =>
      isWithin(criterion.level, level) &&
      criterion.since <= wcag &&
      (criterion.until === null || criterion.until >= wcag),
  )
}

/** Its name without the number; the number itself where we do not know it. */
export function criterionName(number: string, locale: Locale): string {
  return byNumber.get(number)?.name[locale] ?? number
}

/** Where W3C explains it (in English). */
export function criterionUrl(number: string): string {
  const slug = byNumber.get(number)?.slug ?? ''
  return `https://www.w3.org/WAI/WCAG22/Understanding/${slug}`
}

/** Orders criteria by their number: 1.4.3 before 1.4.10. */
export function compareCriteria(one: string, other: string): number {
  return order(one) - order(other)
}

const order = (number: string): number =>
  number.split('.').reduce((sum, part) => sum * 100 + Number(part), 0)
