import { say, type HelpText } from './help-text.ts'

const wrongAria = say(
  '錯誤的 ARIA 會讓螢幕報讀軟體報出錯的角色或狀態，比沒有還糟。',
  'Wrong ARIA makes a screen reader announce the wrong role or state, which is worse than none.',
)

/** Rules about ARIA. */
export const aria: Record<string, HelpText> = {
  'aria-allowed-attr': {
    why: wrongAria,
    howToMend: say(
      '移除這個角色不支援的 aria-* 屬性，或改用支援它的元素或角色。',
      'Remove the aria-* attribute that this role does not support, or use an element or role that does.',
    ),
  },
  'aria-prohibited-attr': {
    why: say(
      '沒有角色的 <div>、<span> 不能命名，aria-label 會被忽略，有些人就得不到這個資訊。',
      'A <div> or <span> without a role cannot be named: its aria-label is passed over, and some miss what it says.',
    ),
    howToMend: say(
      '把文字直接寫進元素，或給它適當的角色（例如 role="img"、role="group"）。',
      'Write the text into the element, or give it a fitting role, such as role="img" or role="group".',
    ),
  },
  'aria-conditional-attr': {
    why: wrongAria,
    howToMend: say(
      '移除多餘的屬性；原生核取方塊的狀態用 checked，不用 aria-checked。',
      'Remove the attribute; a native checkbox has checked, and needs no aria-checked.',
    ),
  },
  'aria-valid-attr': {
    why: say('拼錯的屬性沒有任何作用。', 'A misspelt attribute does nothing.'),
    howToMend: say(
      '更正屬性的拼字，例如 aria-labelledby。',
      'Correct its spelling, such as aria-labelledby.',
    ),
  },
  'aria-valid-attr-value': {
    why: say(
      '值不正確，或指向不存在的 id，這個屬性就失去作用。',
      'With a wrong value, or an id that does not exist, the attribute does nothing.',
    ),
    howToMend: say(
      '改用允許的值（例如 true、false），並確認所指的 id 在網頁上。',
      'Use a value that is allowed (such as true or false), and see that the id exists on the page.',
    ),
  },
  'aria-required-attr': {
    why: say(
      '少了必要的屬性，螢幕報讀軟體就說不出狀態，例如是否勾選。',
      'Without it a screen reader cannot tell the state, such as whether a box is ticked.',
    ),
    howToMend: say(
      '補上角色所需的屬性（例如 role="checkbox" 需要 aria-checked），或改用原生元素。',
      'Add what the role requires (role="checkbox" needs aria-checked), or use the native element.',
    ),
  },
  'aria-required-children': {
    why: say(
      '清單、選單、頁籤等少了應有的子元素，就無法正確報讀與操作。',
      'A list, menu or tab list without its proper children cannot be announced or used rightly.',
    ),
    howToMend: say(
      '讓子元素有對應的角色（例如 role="list" 內用 role="listitem"），或移除父元素的角色。',
      'Give the children the role that belongs (role="listitem" in role="list"), or remove the role of the parent.',
    ),
  },
  'aria-required-parent': {
    why: say(
      '角色離開了應在的父元素就沒有意義。',
      'Outside of its proper parent the role means nothing.',
    ),
    howToMend: say(
      '把元素放進對應角色的父元素（例如 role="tab" 放進 role="tablist"）。',
      'Put the element into a parent with the role it needs (role="tab" in role="tablist").',
    ),
  },
  'aria-roles': {
    why: say('不存在的角色會被忽略。', 'A role that does not exist is passed over.'),
    howToMend: say(
      '改用有效的角色，或改用原生元素（例如 <button>）。',
      'Use a role that exists, or the native element, such as <button>.',
    ),
  },
  'aria-deprecated-role': {
    why: say(
      '已停用的角色不保證有輔助科技支援。',
      'No assistive technology need support a role that was given up.',
    ),
    howToMend: say('改用現行的角色或原生元素。', 'Use a current role, or the native element.'),
  },
  'aria-allowed-role': {
    why: say(
      '角色與元素本身的意義衝突，可能會報讀錯誤。',
      'A role that fights with the element may be announced wrongly.',
    ),
    howToMend: say(
      '移除 role，或改用原本就是這個意義的元素。',
      'Remove the role, or use the element that has this meaning by itself.',
    ),
  },
  'aria-hidden-body': {
    why: say(
      '整個網頁都被隱藏，螢幕報讀軟體什麼都讀不到。',
      'The whole page is hidden from screen readers.',
    ),
    howToMend: say('移除 <body> 的 aria-hidden。', 'Remove aria-hidden from <body>.'),
  },
  'aria-hidden-focus': {
    why: say(
      '焦點停在被隱藏的元素上時，螢幕報讀軟體一片沉默，使用者會迷路。',
      'When the focus stands on something hidden, a screen reader is silent and its user is lost.',
    ),
    howToMend: say(
      '將隱藏區域內的連結、按鈕與欄位加上 tabindex="-1"，或用 hidden、inert 一併隱藏。',
      'Give links, buttons and fields in there tabindex="-1", or hide all of it with hidden or inert.',
    ),
  },
  'aria-braille-equivalent': {
    why: say(
      '只有點字版的名稱，其他輔助科技就得不到。',
      'A name for braille only is lost to all other assistive technology.',
    ),
    howToMend: say(
      '同時提供 aria-label 或 aria-roledescription。',
      'Provide aria-label or aria-roledescription too.',
    ),
  },
  'duplicate-id-aria': {
    why: say(
      '識別碼（id）重複時，標籤與 ARIA 會指到錯的元素。',
      'With an id used twice, labels and ARIA point to the wrong element.',
    ),
    howToMend: say('讓每個 id 在網頁上只出現一次。', 'Use each id once on a page.'),
  },
  'presentation-role-conflict': {
    why: say(
      '標示為純裝飾卻又能取得焦點，各家軟體的處理不一。',
      'Marked as decoration and yet able to take the focus, it is treated differently everywhere.',
    ),
    howToMend: say(
      '移除 tabindex 與 aria-* 屬性，或移除 role="none"。',
      'Remove tabindex and aria-* attributes, or remove role="none".',
    ),
  },
}
