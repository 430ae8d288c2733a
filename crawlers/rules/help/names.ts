import { say, type HelpText } from './help-text.ts'

/** Rules about the names of links, buttons and fields. */
export const names: Record<string, HelpText> = {
  'link-name': {
    why: say(
      '沒有文字的連結只會被念成「連結」或一串網址，不知道會去哪裡。',
      'A link without text is read as “link” or as an address; nobody knows where it leads.',
    ),
    howToMend: say(
      '在 <a> 裡放入文字；只有圖示時，為圖片寫 alt，或在 <a> 加上 aria-label，說明連結的目的。',
      'Put text into the <a>. If it holds only an icon, give the picture an alt or the <a> an aria-label that says where it leads.',
    ),
  },
  'button-name': {
    why: say(
      '沒有名稱的按鈕只會被念成「按鈕」，語音控制也叫不到它。',
      'A button without a name is read as “button”, and voice control cannot call it.',
    ),
    howToMend: say(
      '在 <button> 裡放入文字；只有圖示時，加上 aria-label，寫出動作，例如「關閉」。',
      'Put text into the <button>; with an icon only, add aria-label with the action, such as “Close”.',
    ),
  },
  'input-button-name': {
    why: say(
      '按鈕的名稱就是它的 value；沒有 value，就不知道按下去會做什麼。',
      'The value is the button’s name. Without one nobody knows what it does.',
    ),
    howToMend: say(
      '在 <input type="button"> 加上 value，寫出動作。',
      'Add a value with the action to the <input type="button">.',
    ),
  },
  label: {
    why: say(
      '欄位沒有標籤，螢幕報讀軟體就說不出要填什麼；點選文字也無法移到欄位。',
      'Without a label a screen reader cannot say what to fill in, and the text is no larger target for the field.',
    ),
    howToMend: say(
      '以 <label for="欄位的 id"> 對應欄位，或把欄位包在 <label> 裡；placeholder 不能代替標籤。',
      'Tie a <label for="the field’s id"> to it, or wrap the field in a <label>. A placeholder is no label.',
    ),
  },
  'select-name': {
    why: say(
      '下拉選單沒有名稱，就不知道在選什麼。',
      'A list without a name does not say what is chosen in it.',
    ),
    howToMend: say(
      '以 <label for> 對應 <select>，或加上 aria-label。',
      'Tie a <label for> to the <select>, or add aria-label.',
    ),
  },
  'form-field-multiple-labels': {
    why: say(
      '一個欄位有好幾個標籤時，有些螢幕報讀軟體只念其中一個。',
      'With several labels, some screen readers read only one of them.',
    ),
    howToMend: say(
      '只留一個 <label>，其他說明改用 aria-describedby。',
      'Keep one <label> and tie the rest with aria-describedby.',
    ),
  },
  'label-title-only': {
    why: say(
      'title 平常看不到，也不是每個螢幕報讀軟體都會念。',
      'A title cannot be seen most of the time, and not every screen reader reads it.',
    ),
    howToMend: say('為欄位加上看得見的 <label>。', 'Give the field a <label> that can be seen.'),
  },
  'label-content-name-mismatch': {
    why: say(
      '用語音操作的人會說出看到的文字；名稱裡沒有這些字，就操作不到。',
      'Who works by voice says what they see. If the name lacks these words, nothing happens.',
    ),
    howToMend: say(
      '讓 aria-label 以看得見的文字開頭，或移除 aria-label。',
      'Begin aria-label with the visible text, or drop it.',
    ),
  },
  'aria-command-name': {
    why: say(
      '自製的按鈕或連結沒有名稱，螢幕報讀軟體只能念出角色。',
      'A home-made button or link without a name is announced by its role only.',
    ),
    howToMend: say(
      '在元素裡放入文字，或加上 aria-label。',
      'Put text into the element, or add aria-label.',
    ),
  },
  'aria-input-field-name': {
    why: say(
      '自製的輸入欄位沒有名稱，就不知道要輸入什麼。',
      'A home-made field without a name does not say what to enter.',
    ),
    howToMend: say(
      '以 aria-labelledby 指向旁邊的文字，或加上 aria-label。',
      'Point aria-labelledby at the text beside it, or add aria-label.',
    ),
  },
  'aria-toggle-field-name': {
    why: say(
      '自製的核取方塊或開關沒有名稱，就不知道在切換什麼。',
      'A home-made checkbox or switch without a name does not say what it switches.',
    ),
    howToMend: say(
      '在元素裡放入文字，或以 aria-labelledby、aria-label 命名。',
      'Put text into the element, or name it with aria-labelledby or aria-label.',
    ),
  },
  'aria-tab-name': {
    why: say(
      '頁籤沒有名稱，就不知道會打開什麼。',
      'A tab without a name does not say what it opens.',
    ),
    howToMend: say(
      '在 role="tab" 的元素裡放入文字。',
      'Put text into the element with role="tab".',
    ),
  },
  'aria-dialog-name': {
    why: say(
      '對話框打開時，名稱是最先念出來的；沒有名稱，不知道發生了什麼事。',
      'A dialog’s name is the first thing read when it opens. Without one nobody knows what happened.',
    ),
    howToMend: say(
      '以 aria-labelledby 指向對話框的標題。',
      'Point aria-labelledby at the heading of the dialog.',
    ),
  },
  'aria-meter-name': {
    why: say(
      '計量元件沒有名稱，數值就沒有意義。',
      'A meter without a name is a number without meaning.',
    ),
    howToMend: say(
      '以 aria-label 或 aria-labelledby 命名。',
      'Name it with aria-label or aria-labelledby.',
    ),
  },
  'aria-progressbar-name': {
    why: say(
      '進度列沒有名稱，就不知道是什麼的進度。',
      'A progress bar without a name does not say what is making progress.',
    ),
    howToMend: say(
      '以 aria-label 或 aria-labelledby 命名。',
      'Name it with aria-label or aria-labelledby.',
    ),
  },
  'aria-tooltip-name': {
    why: say('提示框沒有內容，就什麼都沒提示。', 'A tooltip without a name tells nothing.'),
    howToMend: say(
      '在 role="tooltip" 的元素裡放入文字。',
      'Put text into the element with role="tooltip".',
    ),
  },
  'summary-name': {
    why: say(
      '展開鈕沒有名稱，就不知道會展開什麼。',
      'Without a name nobody knows what will unfold.',
    ),
    howToMend: say('在 <summary> 裡放入文字。', 'Put text into the <summary>.'),
  },
  'autocomplete-valid': {
    why: say(
      '正確的 autocomplete 讓瀏覽器代為填寫，對記憶或打字困難的人特別重要。',
      'A right autocomplete lets the browser fill in, which matters to those who find typing or remembering hard.',
    ),
    howToMend: say(
      '使用標準的值，例如 name、email、tel、street-address。',
      'Use a standard value, such as name, email, tel or street-address.',
    ),
  },
  'identical-links-same-purpose': {
    why: say(
      '在連結清單中，文字相同卻通往不同地方的連結無法分辨。',
      'In a list of links, equal texts that lead to different places cannot be told apart.',
    ),
    howToMend: say(
      '讓連結文字各自說明去處，例如「申請表（PDF）」與「申請表（ODT）」。',
      'Let each text say where it leads, such as “Form (PDF)” and “Form (ODT)”.',
    ),
  },
  'nested-interactive': {
    why: say(
      '按鈕或連結裡又有控制元件時，螢幕報讀軟體讀不到內層的元件。',
      'A control within a button or link is not announced, and cannot be reached by some.',
    ),
    howToMend: say(
      '把內層的連結、按鈕或欄位移到外面，並排放置。',
      'Move the inner link, button or field out and beside the other.',
    ),
  },
}
