import type { LocalizedText } from '../types.ts'

/** What a person should look at where the machine cannot tell, by rule. */
const byRule: Record<string, LocalizedText> = {
  'aria-allowed-attr': {
    'zh-TW':
      '用螢幕報讀軟體操作這個元素，確認報讀的名稱、角色與狀態都正確，沒有因為這個 ARIA 屬性而遺漏或多報。',
    en: 'Use the element with a screen reader: are its name, role and state announced rightly, with nothing lost or added by this ARIA attribute?',
  },
  'aria-hidden-focus': {
    'zh-TW': '用 Tab 鍵走過這個區域，確認焦點不會停在螢幕報讀軟體讀不到的元素上。',
    en: 'Tab through this part: does the focus ever stop on something that a screen reader does not announce?',
  },
  'aria-prohibited-attr': {
    'zh-TW': '確認這個元素是否真的需要這個名稱；若需要，請看螢幕報讀軟體是否讀得出來。',
    en: 'Does the element need this name at all? If it does, check that a screen reader announces it.',
  },
  'aria-valid-attr-value': {
    'zh-TW':
      '打開這個元件（選單、對話框、頁籤），確認屬性所指的元素這時存在，而且指的是正確的對象。',
    en: 'Open the widget (menu, dialog, tab): does the element that the attribute names exist then, and is it the right one?',
  },
  bypass: {
    'zh-TW': '只用鍵盤，從網頁開頭看看能否一步跳過重複的頁首與選單，到達主要內容。',
    en: 'With the keyboard only: can one skip the repeated header and menu in one step and get to the main content?',
  },
  'color-contrast': {
    'zh-TW':
      '用取色工具量文字與它後方最接近的背景顏色：一般文字至少 4.5:1，大字（24 px，或粗體 18.66 px 以上）至少 3:1。背景是圖片或漸層時，量最不利的位置。',
    en: 'Measure the text against the colour behind it: at least 4.5:1, or 3:1 for large text (24 px, or bold from 18.66 px). On a picture or gradient, measure where it is worst.',
  },
  'color-contrast-enhanced': {
    'zh-TW':
      '用取色工具量文字與它後方最接近的背景顏色：一般文字至少 7:1，大字（24 px，或粗體 18.66 px 以上）至少 4.5:1。背景是圖片或漸層時，量最不利的位置。',
    en: 'Measure the text against the colour behind it: at least 7:1, or 4.5:1 for large text (24 px, or bold from 18.66 px). On a picture or gradient, measure where it is worst.',
  },
  'css-orientation-lock': {
    'zh-TW': '用手機或模擬器將畫面轉為橫向與直向，確認兩種方向都能閱讀與操作。',
    en: 'Turn a phone, or an emulated one, both ways: can the page be read and used in either?',
  },
  'duplicate-id-aria': {
    'zh-TW': '找出網頁上所有使用這個識別碼（ID）的元素，確認標籤或 ARIA 所指的是正確的那一個。',
    en: 'Find all elements with this id: do labels and ARIA attributes point to the right one?',
  },
  'frame-tested': {
    'zh-TW': '頁框裡的內容沒有檢測到。請直接開啟頁框的網址檢測，或由人工檢視其中的內容。',
    en: 'The content of this frame was not looked into. Scan its address by itself, or look at it by hand.',
  },
  'frame-title-unique': {
    'zh-TW': '確認各頁框的 title 能讓人分辨它們的內容；內容相同的頁框才可以使用相同的 title。',
    en: 'Do the titles tell the frames apart? Only frames with the same content may have the same title.',
  },
  'identical-links-same-purpose': {
    'zh-TW': '比較網頁上文字相同的連結：它們是否通往相同的內容？若不同，請讓連結文字各自說清楚。',
    en: 'Compare the links with this same text: do they lead to the same thing? If not, let each text say where it leads.',
  },
  'label-content-name-mismatch': {
    'zh-TW':
      '比較元素上看得見的文字與它的無障礙名稱：用語音說出看得見的文字時，應能操作到這個元素。',
    en: 'Compare the visible text with the accessible name: someone who speaks what they see must reach this element.',
  },
  'link-in-text-block': {
    'zh-TW': '將畫面改為灰階，看看段落中的連結是否仍能與周圍的文字分辨（底線、粗體、圖示等）。',
    en: 'Look at the page in greyscale: can the link still be told from the text around it (underline, weight, sign)?',
  },
  'meta-viewport': {
    'zh-TW': '在手機上用兩指放大畫面，確認文字可以放大到 200 %。',
    en: 'On a phone, pinch to zoom: can the text be enlarged to 200 %?',
  },
  'nested-interactive': {
    'zh-TW': '用鍵盤與螢幕報讀軟體操作這個元件，確認內層的控制元件也能到達並正確報讀。',
    en: 'Use the control with keyboard and screen reader: can the one inside be reached, and is it announced?',
  },
  'no-autoplay-audio': {
    'zh-TW':
      '載入網頁後聽聽看：聲音若自動播放超過 3 秒，網頁開頭附近必須有停止或調低音量的控制元件。',
    en: 'Load the page and listen: if sound plays by itself for more than 3 seconds, is there a way near the top to stop it or turn it down?',
  },
  'p-as-heading': {
    'zh-TW': '看看這個段落是不是下方內容的標題；如果是，應改用 h1 至 h6。',
    en: 'Does this paragraph serve as the heading of what follows? If so, it should be h1 to h6.',
  },
  'scrollable-region-focusable': {
    'zh-TW': '只用鍵盤，確認能移入這個區域並用方向鍵捲動，讀到全部的內容。',
    en: 'With the keyboard only: can this part be entered and scrolled with the arrow keys to its end?',
  },
  'server-side-image-map': {
    'zh-TW':
      '看看這張圖片是否以點選的座標決定去處；若是，應改為有替代文字的客戶端影像地圖或一般連結。',
    en: 'Does the place clicked in this picture decide where it leads? If so, it needs a client-side image map or plain links.',
  },
  'skip-link': {
    'zh-TW': '按 Tab 鍵移到這個連結並啟動，確認焦點真的移到目標內容。',
    en: 'Tab to this link and follow it: does the focus really move to its target?',
  },
  'table-fake-caption': {
    'zh-TW': '看看表格第一列是不是整個表格的標題；如果是，應改用 <caption>。',
    en: 'Is the first row the title of the whole table? If so, it should be a <caption>.',
  },
  'target-size': {
    'zh-TW':
      '量這個點選目標的大小與間距：應至少 24 × 24 CSS 像素，或周圍留有足夠的空間；句子中的連結不在此限。',
    en: 'Measure the target and the space around it: at least 24 by 24 CSS pixels, or enough space; links within a sentence are exempt.',
  },
  'td-has-header': {
    'zh-TW':
      '看看這是資料表格還是排版用的表格；若是資料表格，每個儲存格都要有對應的標題儲存格（th）。',
    en: 'Is this a table of data or one for layout? In a table of data, each cell needs a header cell (th).',
  },
  'th-has-data-cells': {
    'zh-TW': '確認這個標題儲存格是否真的有對應的資料儲存格；若沒有，它可能不該是標題儲存格。',
    en: 'Does this header cell have cells of data that belong to it? If not, it may be no header.',
  },
  'video-caption': {
    'zh-TW': '播放影片：有說話或重要聲音時，是否有同步且正確的字幕？',
    en: 'Play the video: are there captions, in time and right, for speech and for sounds that matter?',
  },
}

const anything: LocalizedText = {
  'zh-TW':
    '機器無法判定。請在網頁上找到這個元素，對照檢測規則與成功準則的說明，由人工判斷是否符合。',
  en: 'The machine cannot decide this. Find the element on the page and judge it by the explanation of the rule and of the success criterion.',
}

/** What a person should look at where the rule cannot tell. */
export function lookAt(rule: string): LocalizedText {
  return byRule[rule] ?? anything
}
