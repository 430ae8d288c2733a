import type { Impact, Locale } from '../types.ts'

/** The words of reports, in one language. */
export interface Words {
  reportTitle: string
  summary: string
  contents: string
  site: string
  scope: string
  standard: string
  level: string
  scannedAt: string
  pagesHeading: string
  untestedHeading: string
  documentsHeading: string
  failuresHeading: string
  doubtsHeading: string
  adviceHeading: string
  criteriaHeading: string
  aboutHeading: string
  verdict: Record<'failed' | 'no-failures-found' | 'incomplete', string>
  verdictNote: Record<'failed' | 'no-failures-found' | 'incomplete', string>
  adviceNote: string
  doubtsNote: string
  documentsNote: string
  truncatedNote: string
  stoppedNote: Record<'cancelled' | 'limit-time', string>
  aboutNote: string
  outcome: Record<'failed' | 'cantTell' | 'advice' | 'untested', string>
  impact: Record<Impact, string>
  state: Record<'tested' | 'untested', string>
  pagesTested: string
  pagesUntested: string
  pagesOutside: string
  failures: string
  barriers: string
  cantTell: string
  advice: string
  page: string
  pageTitle: string
  language: string
  stateLabel: string
  rule: string
  ruleTitle: string
  criterion: string
  criteria: string
  codes: string
  impactLabel: string
  outcomeLabel: string
  message: string
  lookAt: string
  why: string
  howToMend: string
  help: string
  selector: string
  html: string
  barrier: string
  reason: string
  code: string
  detail: string
  format: string
  foundOn: string
  screenshot: string
  pagesFailed: string
  where: string
  none: string
  pagesCount: (count: number) => string
  placesCount: (count: number) => string
  morePages: (count: number) => string
  morePlaces: (count: number) => string
  skipToContent: string
  generatedBy: (engine: string) => string
}

const english: Words = {
  reportTitle: 'Accessibility scan report',
  summary: 'Summary',
  contents: 'Contents',
  site: 'Site',
  scope: 'Scope',
  standard: 'Standard',
  level: 'Level',
  scannedAt: 'Scanned',
  pagesHeading: 'Pages tested',
  untestedHeading: 'Pages not tested',
  documentsHeading: 'Documents found',
  failuresHeading: 'Failures',
  doubtsHeading: 'For a person to check',
  adviceHeading: 'Advice',
  criteriaHeading: 'By success criterion',
  aboutHeading: 'About this report',
  verdict: {
    failed: 'Failures found',
    'no-failures-found': 'No failures found',
    incomplete: 'Not all of the site was looked at',
  },
  verdictNote: {
    failed: 'The site does not meet the level asked for. Mend what is listed under “Failures”.',
    'no-failures-found':
      'The automatic tests found no failure on any page. They see only a part of what the standard asks for; a person has to check the rest.',
    incomplete:
      'No failure was found on what was looked at, but pages are missing, so nothing can be said of the whole site.',
  },
  adviceNote: 'Good practice outside the standard. It does not count as a failure.',
  doubtsNote: 'The machine cannot decide these. A person has to look at them.',
  documentsNote: 'These were found and not evaluated.',
  truncatedNote: 'The limits of this scan left pages of the site off the plan.',
  stoppedNote: {
    cancelled: 'The scan was stopped before its end.',
    'limit-time': 'The scan ran out of its time.',
  },
  aboutNote:
    'Outcomes follow EARL: failed, cannot tell, untested. A page that was not looked at is untested and never counts as passed.',
  outcome: { failed: 'Failed', cantTell: 'Cannot tell', advice: 'Advice', untested: 'Untested' },
  impact: { critical: 'Critical', serious: 'Serious', moderate: 'Moderate', minor: 'Minor' },
  state: { tested: 'Tested', untested: 'Untested' },
  pagesTested: 'Pages tested',
  pagesUntested: 'Pages not tested',
  pagesOutside: 'Addresses that are no page of the site',
  failures: 'Failures (places)',
  barriers: 'Things to mend',
  cantTell: 'For a person to check (places)',
  advice: 'Advice (places)',
  page: 'Page',
  pageTitle: 'Title',
  language: 'Language',
  stateLabel: 'State',
  rule: 'Rule',
  ruleTitle: 'What the rule asks for',
  criterion: 'Success criterion',
  criteria: 'Success criteria',
  codes: 'Check codes',
  impactLabel: 'Impact',
  outcomeLabel: 'Outcome',
  message: 'What is wrong',
  lookAt: 'What to look at',
  why: 'Why it matters',
  howToMend: 'How to mend it',
  help: 'More about this rule',
  selector: 'Selector',
  html: 'HTML',
  barrier: 'Barrier',
  reason: 'Reason',
  code: 'Code',
  detail: 'Detail',
  format: 'Format',
  foundOn: 'Found on',
  screenshot: 'Picture of the element',
  pagesFailed: 'Pages',
  where: 'Where it is',
  none: 'None.',
  pagesCount: (count) => (count === 1 ? '1 page' : `${count} pages`),
  placesCount: (count) => (count === 1 ? '1 place' : `${count} places`),
  morePages: (count) =>
    count === 1 ? 'and 1 more page (see JSON or CSV)' : `and ${count} more pages (see JSON or CSV)`,
  morePlaces: (count) => (count === 1 ? 'and 1 more place' : `and ${count} more places`),
  skipToContent: 'Skip to the summary',
  generatedBy: (engine) => `Made by Curbcut with ${engine}.`,
}

const chinese: Words = {
  reportTitle: '網站無障礙檢測報告',
  summary: '摘要',
  contents: '目錄',
  site: '網站',
  scope: '檢測範圍',
  standard: '規範版本',
  level: '檢測等級',
  scannedAt: '檢測時間',
  pagesHeading: '已檢測的網頁',
  untestedHeading: '未檢測的網頁',
  documentsHeading: '發現的文件',
  failuresHeading: '不符合項目',
  doubtsHeading: '需人工檢視的項目',
  adviceHeading: '建議改善項目',
  criteriaHeading: '依成功準則統計',
  aboutHeading: '關於本報告',
  verdict: {
    failed: '發現不符合項目',
    'no-failures-found': '未發現不符合項目',
    incomplete: '尚有網頁未檢測',
  },
  verdictNote: {
    failed: '網站未達所檢測的等級，請依「不符合項目」逐項修正。',
    'no-failures-found':
      '自動檢測未在任何網頁發現不符合項目。機器只能檢測規範的一部分，其餘仍須由人工檢測。',
    incomplete: '已檢測的部分未發現不符合項目，但仍有網頁未檢測，無法對整個網站下結論。',
  },
  adviceNote: '規範以外的良好作法，不計為不符合。',
  doubtsNote: '機器無法判定，須由人工檢視。',
  documentsNote: '以下文件僅列出，未予檢測。',
  truncatedNote: '因檢測上限的設定，網站有部分網頁未列入檢測。',
  stoppedNote: { cancelled: '檢測在完成之前中止。', 'limit-time': '檢測已達時間上限。' },
  aboutNote:
    '結果用語依照 EARL：不符合、無法判定、未檢測。沒有檢測的網頁一律列為「未檢測」，絕不視為通過。',
  outcome: { failed: '不符合', cantTell: '無法判定', advice: '建議', untested: '未檢測' },
  impact: { critical: '極嚴重', serious: '嚴重', moderate: '中等', minor: '輕微' },
  state: { tested: '已檢測', untested: '未檢測' },
  pagesTested: '已檢測網頁數',
  pagesUntested: '未檢測網頁數',
  pagesOutside: '不屬於本網站的網址數',
  failures: '不符合處數',
  barriers: '待修正項目數',
  cantTell: '需人工檢視處數',
  advice: '建議改善處數',
  page: '網頁',
  pageTitle: '網頁標題',
  language: '語言',
  stateLabel: '狀態',
  rule: '檢測規則',
  ruleTitle: '規則要求',
  criterion: '成功準則',
  criteria: '成功準則',
  codes: '檢測碼',
  impactLabel: '影響程度',
  outcomeLabel: '結果',
  message: '問題說明',
  lookAt: '檢視重點',
  why: '為什麼重要',
  howToMend: '如何修正',
  help: '進一步了解這項規則（英文）',
  selector: '選擇器',
  html: 'HTML 原始碼',
  barrier: '障礙識別碼',
  reason: '原因',
  code: '代碼',
  detail: '細節',
  format: '格式',
  foundOn: '發現於',
  screenshot: '元素的畫面',
  pagesFailed: '網頁數',
  where: '出現的地方',
  none: '無。',
  pagesCount: (count) => `${count} 個網頁`,
  placesCount: (count) => `${count} 處`,
  morePages: (count) => `另有 ${count} 個網頁（詳見 JSON 或 CSV）`,
  morePlaces: (count) => `另有 ${count} 處`,
  skipToContent: '跳至摘要',
  generatedBy: (engine) => `由坦途（Curbcut）以 ${engine} 產生。`,
}

export const words: Record<Locale, Words> = { 'zh-TW': chinese, en: english }

/** A time of UTC as read in Taiwan, with the zone named. */
export function formatTime(iso: string, locale: Locale): string {
  const time = new Intl.DateTimeFormat(locale === 'zh-TW' ? 'zh-TW' : 'en-GB', {
    timeZone: 'Asia/Taipei',
    year: 'numeric',
    month: locale === 'zh-TW' ? 'numeric' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(new Date(iso))
    // Which blank stands before the hour depends on the version of ICU.
    .replaceAll(/\s/g, ' ')
  return locale === 'zh-TW' ? `${time}（臺灣時間）` : `${time} (Taiwan time)`
}
