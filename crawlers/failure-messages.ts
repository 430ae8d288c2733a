import type { FailureCode } from './failures.ts'
import type { LocalizedText } from './types.ts'

/** What a reader is told of each failure: what happened, then what to do about it. */
export const failureMessages: Record<FailureCode, LocalizedText> = {
  'url-invalid': {
    'zh-TW': '這不是有效的網址。請輸入完整網址，例如 https://www.example.gov.tw/。',
    en: 'This is not a web address. Enter a whole one, such as https://www.example.gov.tw/.',
  },
  'url-scheme': {
    'zh-TW': '只能檢測以 http:// 或 https:// 開頭的網址。',
    en: 'Only addresses that begin with http:// or https:// can be scanned.',
  },
  'url-credentials': {
    'zh-TW': '網址不可包含帳號或密碼，請移除後再試。',
    en: 'The address must not contain a user name or password. Remove them and try again.',
  },
  dns: {
    'zh-TW': '查無此網域名稱，請確認網址是否正確。',
    en: 'There is no host of this name. Check the address.',
  },
  'dns-temporary': {
    'zh-TW': '暫時無法查詢網域名稱，請稍後再試。',
    en: 'The host name could not be looked up just now. Try again later.',
  },
  'private-address': {
    'zh-TW': '此網址指向內部或保留的網路位址，基於安全考量不予連線。',
    en: 'This address leads into a private or reserved network, which is not connected to for safety.',
  },
  connection: {
    'zh-TW': '無法連線至網站伺服器，請確認網站是否正常運作，稍後再試。',
    en: 'The server could not be connected to. Check that the site is up, and try again later.',
  },
  tls: {
    'zh-TW': '網站的安全憑證無效，瀏覽器拒絕連線。請更新憑證或補齊憑證鏈後再試。',
    en: 'The certificate of the site is not valid, so the browser refuses to connect. Renew it or complete its chain, and try again.',
  },
  timeout: {
    'zh-TW': '網頁未在時限內回應，請稍後再試。',
    en: 'The page did not answer in time. Try again later.',
  },
  status: {
    'zh-TW': '伺服器回應錯誤，沒有可檢測的網頁。',
    en: 'The server answered with an error, so there was no page to test.',
  },
  'status-temporary': {
    'zh-TW': '伺服器暫時無法提供網頁，請稍後再試。',
    en: 'The server could not deliver the page just now. Try again later.',
  },
  'redirect-loop': {
    'zh-TW': '網頁不斷重新導向，永遠到不了內容。',
    en: 'The page redirects again and again and never arrives.',
  },
  'off-scope': {
    'zh-TW': '此網址會轉往檢測範圍以外的網頁，因此未檢測。',
    en: 'The address leads to a page outside the scope, so it was not tested.',
  },
  duplicate: {
    'zh-TW': '此網址會轉往另一個已列入檢測的網頁，因此不重複檢測。',
    en: 'The address leads to another page that is on the plan anyway, so it was not tested twice.',
  },
  'not-html': {
    'zh-TW': '此網址的內容不是網頁，因此未檢測。',
    en: 'What is at this address is not a web page, so it was not tested.',
  },
  'too-large': {
    'zh-TW': '網頁的資料量過大，因此停止載入。',
    en: 'The page is too large, so loading it was stopped.',
  },
  'bad-answer': {
    'zh-TW': '伺服器的回應不符合規定，瀏覽器無法讀取。',
    en: 'The server’s answer does not keep to the protocol, and the browser cannot read it.',
  },
  'blocked-by-robots': {
    'zh-TW': '網站的 robots.txt 不允許檢測此網頁。網站管理者可開放代理程式「Curbcut」。',
    en: 'The site’s robots.txt does not allow this page to be visited. Its webmaster can admit the agent “Curbcut”.',
  },
  'robots-unreachable': {
    'zh-TW': '網站的 robots.txt 暫時無法讀取，依規定不得逕行檢測，請稍後再試。',
    en: 'The site’s robots.txt could not be read just now, and by the rules nothing may be visited without it. Try again later.',
  },
  hanging: {
    'zh-TW': '網頁的程式執行過久且沒有回應，因此停止檢測。',
    en: 'A script of the page ran on without end, so the test was stopped.',
  },
  memory: {
    'zh-TW': '網頁使用過多記憶體，因此停止檢測。',
    en: 'The page used too much memory, so the test was stopped.',
  },
  crashed: {
    'zh-TW': '瀏覽器在檢測此網頁時意外結束，請稍後再試。',
    en: 'The browser ended unexpectedly while this page was tested. Try again later.',
  },
  restless: {
    'zh-TW': '網頁不斷自行換頁，無法穩定檢測。',
    en: 'The page keeps going to other pages by itself, so it could not be tested.',
  },
  engine: {
    'zh-TW': '檢測程式無法在此網頁完成檢測，請稍後再試。',
    en: 'The rules could not be run to their end on this page. Try again later.',
  },
  browser: {
    'zh-TW': '檢測用的瀏覽器無法啟動或運作，請通知系統管理者。',
    en: 'The browser used for testing cannot be started or does not work. Tell the administrator.',
  },
  'limit-time': {
    'zh-TW': '檢測時間已達上限，此網頁未及檢測。',
    en: 'The time for the scan was over before this page’s turn.',
  },
  cancelled: {
    'zh-TW': '檢測已取消。',
    en: 'The scan was cancelled.',
  },
}
