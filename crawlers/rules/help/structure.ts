import { say, type HelpText } from './help-text.ts'

/** Rules about language, titles, headings, lists, tables and regions. */
export const structure: Record<string, HelpText> = {
  'document-title': {
    why: say(
      '網頁標題是最先念出來的，也是分辨分頁的依據。',
      'The title is the first thing read, and what tells one tab from another.',
    ),
    howToMend: say(
      '在 <head> 加上 <title>，先寫這一頁的主題，再寫網站名稱。',
      'Add a <title> to the <head>: first what this page is about, then the site.',
    ),
  },
  'html-has-lang': {
    why: say(
      '螢幕報讀軟體依語言選擇發音；沒有標示，中文可能被當成英文念。',
      'A screen reader picks its voice by the language. Without it, Chinese may be read as English.',
    ),
    howToMend: say(
      '在 <html> 加上 lang，例如 <html lang="zh-Hant-TW">。',
      'Add lang to <html>, such as <html lang="zh-Hant-TW">.',
    ),
  },
  'html-lang-valid': {
    why: say(
      '無效的語言代碼等於沒有標示，發音會錯。',
      'A language nobody knows is as good as none: the voice will be wrong.',
    ),
    howToMend: say(
      '使用有效的代碼，例如 zh-Hant-TW、en，不是 chinese 或 tw。',
      'Use a valid code such as zh-Hant-TW or en, not “chinese” or “tw”.',
    ),
  },
  'html-xml-lang-mismatch': {
    why: say(
      '兩個屬性互相矛盾，發音可能會錯。',
      'Where the two contradict each other, the voice may be wrong.',
    ),
    howToMend: say(
      '讓 lang 與 xml:lang 一致，或移除 xml:lang。',
      'Make lang and xml:lang the same, or drop xml:lang.',
    ),
  },
  'valid-lang': {
    why: say(
      '段落的語言代碼無效，這一段就會用錯的語言念出來。',
      'With an unknown code, this part is read in the wrong language.',
    ),
    howToMend: say(
      '改用有效的語言代碼，例如 en、ja、zh-Hant-TW。',
      'Use a valid code, such as en, ja or zh-Hant-TW.',
    ),
  },
  bypass: {
    why: say(
      '鍵盤使用者在每一頁都得先走過整個選單，才能到達內容。',
      'Who uses a keyboard has to go through the whole menu on every page.',
    ),
    howToMend: say(
      '在網頁開頭加上「跳至主要內容」連結，並以 <main> 標示主要內容、以標題標示各段。',
      'Begin the page with a “skip to main content” link, mark the content with <main> and its parts with headings.',
    ),
  },
  'skip-link': {
    why: say(
      '跳至主要內容的連結沒有目標，按了也沒有作用。',
      'A skip link without a target does nothing.',
    ),
    howToMend: say(
      '讓連結的 href 對應主要內容的 id，並在目標加上 tabindex="-1"。',
      'Let its href name the id of the main content, and give that tabindex="-1".',
    ),
  },
  'heading-order': {
    why: say(
      '許多人靠標題層級掌握網頁的結構；跳號會讓人以為漏了一段。',
      'Many learn the shape of a page from its headings; a gap looks like a part left out.',
    ),
    howToMend: say(
      '依內容的層次使用 h1 至 h6，不跳號；大小用樣式調整。',
      'Use h1 to h6 by the order of content without a gap, and set their size by style.',
    ),
  },
  'empty-heading': {
    why: say(
      '空的標題會出現在標題清單裡，卻沒有內容。',
      'An empty heading stands in the list of headings and says nothing.',
    ),
    howToMend: say('填入標題文字，或移除這個標題元素。', 'Give it text, or remove it.'),
  },
  'page-has-heading-one': {
    why: say(
      '一級標題說明這一頁的主題，是許多人最先找的地方。',
      'The first heading says what the page is about; many look for it first.',
    ),
    howToMend: say(
      '為網頁加上一個 <h1>，寫出這一頁的主題。',
      'Add an <h1> that says what the page is about.',
    ),
  },
  'p-as-heading': {
    why: say(
      '看起來像標題的段落，不會出現在標題清單裡。',
      'What only looks like a heading is not in the list of headings.',
    ),
    howToMend: say('改用 h1 至 h6，再以樣式調整外觀。', 'Use h1 to h6 and style it.'),
  },
  region: {
    why: say(
      '不在地標區域內的內容，用地標瀏覽的人會錯過。',
      'Who moves by landmarks misses what stands outside of them.',
    ),
    howToMend: say(
      '把內容放進 <header>、<nav>、<main>、<footer> 等元素。',
      'Put all content into <header>, <nav>, <main>, <footer> and the like.',
    ),
  },
  'landmark-one-main': {
    why: say(
      '沒有主要內容區，就無法直接跳到內容。',
      'Without a main landmark one cannot jump to the content.',
    ),
    howToMend: say('以 <main> 包住主要內容。', 'Wrap the main content in <main>.'),
  },
  'landmark-no-duplicate-main': {
    why: say(
      '有兩個以上的主要內容區，就不知道哪個才是。',
      'With more than one main landmark nobody knows which is it.',
    ),
    howToMend: say('只保留一個看得見的 <main>。', 'Keep one visible <main>.'),
  },
  'landmark-unique': {
    why: say(
      '同類的區域沒有名稱，就無法分辨。',
      'Regions of one kind without names cannot be told apart.',
    ),
    howToMend: say(
      '以 aria-label 命名，例如 <nav aria-label="主選單">。',
      'Name them with aria-label, such as <nav aria-label="Main menu">.',
    ),
  },
  list: {
    why: say(
      '清單的結構不對，就念不出有幾項、現在是第幾項。',
      'In a broken list a screen reader cannot say how many items there are.',
    ),
    howToMend: say(
      '讓 <ul>、<ol> 直接包含的都是 <li>，其他元素放進 <li> 裡。',
      'Let <ul> and <ol> hold <li> only, and put everything else into these.',
    ),
  },
  listitem: {
    why: say(
      '不在清單裡的 <li>，不會被當成清單項目。',
      'An <li> outside of a list is no list item.',
    ),
    howToMend: say('把 <li> 放進 <ul> 或 <ol>。', 'Put the <li> into a <ul> or <ol>.'),
  },
  'definition-list': {
    why: say(
      '描述清單的結構不對，名詞與說明就對不起來。',
      'In a broken description list, terms and descriptions come apart.',
    ),
    howToMend: say(
      '讓 <dl> 只包含成組的 <dt> 與 <dd>（可用 <div> 分組）。',
      'Let <dl> hold groups of <dt> and <dd> only (a <div> may group them).',
    ),
  },
  dlitem: {
    why: say(
      '不在 <dl> 裡的 <dt>、<dd> 沒有意義。',
      'A <dt> or <dd> outside of a <dl> means nothing.',
    ),
    howToMend: say('把 <dt>、<dd> 放進 <dl>。', 'Put the <dt> and <dd> into a <dl>.'),
  },
  'td-headers-attr': {
    why: say(
      'headers 指錯了地方，儲存格就會念出錯的標題。',
      'With wrong headers, a cell is read with the wrong header.',
    ),
    howToMend: say(
      '讓 headers 只列出同一個表格中 <th> 的 id；簡單的表格改用 scope。',
      'List only ids of <th> in the same table; in a simple table use scope instead.',
    ),
  },
  'th-has-data-cells': {
    why: say('沒有對應資料的標題儲存格會誤導讀者。', 'A header without cells of data misleads.'),
    howToMend: say(
      '確認表格的結構；不是標題的儲存格改用 <td>。',
      'Check the table; a cell that is no header should be a <td>.',
    ),
  },
  'td-has-header': {
    why: say(
      '資料儲存格沒有標題，就不知道數字的意義。',
      'In a cell without a header, a number means nothing.',
    ),
    howToMend: say(
      '以 <th scope="col"> 與 <th scope="row"> 標示行列的標題。',
      'Mark headers of columns and rows with <th scope="col"> and <th scope="row">.',
    ),
  },
  'table-fake-caption': {
    why: say('用儲存格當標題，會被念成資料。', 'A title in a cell is read as data.'),
    howToMend: say('把標題放進 <caption>。', 'Put the title into a <caption>.'),
  },
  'scope-attr-valid': {
    why: say(
      'scope 用錯，儲存格就對不到標題。',
      'With a wrong scope, cells do not find their headers.',
    ),
    howToMend: say(
      'scope 只用在 <th>，值為 col、row、colgroup 或 rowgroup。',
      'Use scope on <th> only, with col, row, colgroup or rowgroup.',
    ),
  },
  'empty-table-header': {
    why: say(
      '標題儲存格沒有文字，整行或整列的資料就沒有意義。',
      'Without text in the header, its column or row has no meaning.',
    ),
    howToMend: say(
      '填入標題文字；左上角的空格改用 <td>。',
      'Give it text; an empty corner should be a <td>.',
    ),
  },
}
