import { say, type HelpText } from './help-text.ts'

/** Rules about contrast, zoom, time, keyboard and pointer. */
export const seeingAndOperating: Record<string, HelpText> = {
  'color-contrast': {
    why: say(
      '視力較弱的人，或在陽光下看手機的人，讀不到對比太低的文字。',
      'Who sees poorly, or looks at a phone in the sun, cannot read text of low contrast.',
    ),
    howToMend: say(
      '調深文字或調淺背景：一般文字至少 4.5:1，大字（24 px，或粗體 18.66 px 以上）至少 3:1。',
      'Darken the text or lighten the ground: at least 4.5:1, or 3:1 for large text (24 px, or bold from 18.66 px).',
    ),
  },
  'color-contrast-enhanced': {
    why: say(
      '視力更弱的人需要更高的對比，才能不靠輔具閱讀。',
      'Who sees even less needs more contrast to read without aids.',
    ),
    howToMend: say(
      '調深文字或調淺背景：一般文字至少 7:1，大字至少 4.5:1。',
      'Darken the text or lighten the ground: at least 7:1, or 4.5:1 for large text.',
    ),
  },
  'link-in-text-block': {
    why: say(
      '無法分辨顏色的人，找不到只以顏色區別的連結。',
      'Who cannot tell the colours apart does not find links that differ by colour only.',
    ),
    howToMend: say('為段落中的連結加上底線。', 'Underline links within text.'),
  },
  'avoid-inline-spacing': {
    why: say(
      '有閱讀困難的人需要加大間距；寫死的間距改不了。',
      'Who finds reading hard needs wider spacing; fixed spacing cannot be changed.',
    ),
    howToMend: say(
      '移除 style 裡 letter-spacing、word-spacing、line-height 的 !important，改寫在樣式表。',
      'Remove !important from letter-spacing, word-spacing and line-height in style, and move them to a style sheet.',
    ),
  },
  'meta-viewport': {
    why: say(
      '禁止放大，視力較弱的人在手機上就無法閱讀。',
      'Where zoom is forbidden, who sees poorly cannot read on a phone.',
    ),
    howToMend: say(
      '從 viewport 移除 user-scalable=no 與小於 2 的 maximum-scale。',
      'Remove user-scalable=no, and any maximum-scale below 2, from the viewport.',
    ),
  },
  'meta-viewport-large': {
    why: say('有些人需要放大到五倍才看得清楚。', 'Some need five times the size.'),
    howToMend: say(
      '從 viewport 移除小於 5 的 maximum-scale。',
      'Remove any maximum-scale below 5 from the viewport.',
    ),
  },
  'css-orientation-lock': {
    why: say(
      '裝置固定在輪椅上的人無法轉動畫面。',
      'Whose device is fixed to a wheelchair cannot turn it.',
    ),
    howToMend: say(
      '移除在 orientation 媒體查詢中旋轉畫面的 transform。',
      'Remove the transform that turns the page in an orientation media query.',
    ),
  },
  'meta-refresh': {
    why: say(
      '網頁自動重新整理或轉址，讀得慢的人會被打斷，也會失去位置。',
      'A page that reloads or leaves by itself interrupts slow readers and loses their place.',
    ),
    howToMend: say(
      '移除 <meta http-equiv="refresh">；轉址改由伺服器處理，更新由使用者自己啟動。',
      'Remove <meta http-equiv="refresh">. Redirect on the server, and let people refresh when they want.',
    ),
  },
  'meta-refresh-no-exceptions': {
    why: say('任何自動更新都可能打斷閱讀。', 'Any update by itself may interrupt reading.'),
    howToMend: say('移除 <meta http-equiv="refresh">。', 'Remove <meta http-equiv="refresh">.'),
  },
  'scrollable-region-focusable': {
    why: say(
      '只用鍵盤的人無法捲動這個區域，讀不到後面的內容。',
      'With the keyboard only, this part cannot be scrolled and its end not read.',
    ),
    howToMend: say(
      '在可捲動的元素加上 tabindex="0"，並給它名稱（role="region" 與 aria-label）。',
      'Give the element that scrolls tabindex="0", and a name (role="region" with aria-label).',
    ),
  },
  'target-size': {
    why: say(
      '手不靈活的人，或用觸控螢幕的人，點不準太小又太近的目標。',
      'Who has unsteady hands, or a touch screen, misses targets that are small and close.',
    ),
    howToMend: say(
      '讓點選目標至少 24 × 24 CSS 像素，或加大彼此的間距。',
      'Make targets at least 24 by 24 CSS pixels, or leave more space between them.',
    ),
  },
  tabindex: {
    why: say(
      '大於 0 的 tabindex 會打亂焦點的順序。',
      'A tabindex above 0 upsets the order of focus.',
    ),
    howToMend: say(
      '改為 tabindex="0"，並以原始碼的順序安排焦點。',
      'Use tabindex="0", and order the focus by the source.',
    ),
  },
  accesskeys: {
    why: say('相同的快速鍵會互相衝突。', 'Equal access keys get into each other’s way.'),
    howToMend: say('讓每個 accesskey 只用一次。', 'Use each accesskey once.'),
  },
}
