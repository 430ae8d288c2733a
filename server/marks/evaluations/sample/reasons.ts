/** Why a page is in a sample, in the order in which a sample lists them. `random`: it was drawn. */
export const sampleReasons = [
  'home',
  'sign-in',
  'site-map',
  'contact',
  'help',
  'legal',
  'search',
  'statement',
  'feedback',
  'service',
  'process',
  'document',
  'template',
  'random',
] as const
export type SampleReason = (typeof sampleReasons)[number]

/** Reasons that somebody can give for a page. */
export const givenReasons = sampleReasons.filter((reason) => reason !== 'random')

export const isSampleReason = (text: string): text is SampleReason =>
  (sampleReasons as readonly string[]).includes(text)

interface Words {
  /** In the title of the page. */
  title: RegExp
  /** In the path and query of its address. */
  address: RegExp
}

/** By which words, Chinese and English, a page of each kind is recognised. */
export const kindsOfPage = {
  'sign-in': {
    title: /登入|登錄|會員專區|\b(log|sign)[ -]?in\b/i,
    address: /\b(login|log-in|signin|sign-in|sign_in|logon)\b/i,
  },
  'site-map': { title: /網站(導覽|地圖)|\bsite ?map\b/i, address: /site-?map|網站導覽/i },
  contact: {
    title: /聯絡(我們|資訊|方式)?|聯繫|連絡|\bcontact/i,
    address: /\b(contact(-?us)?|聯絡我們)\b/i,
  },
  help: {
    title: /常見問(題|答)|使用說明|操作說明|(說明|協助)中心|\b(help|FAQs?)\b/i,
    address: /\b(help|faqs?|qa|support)\b/i,
  },
  legal: {
    title:
      /隱私|資(訊|通)?安(全)?政策|資訊安全|著作權|版權|開放宣告|法律|\b(privacy|legal|copyright|terms)\b/i,
    address: /\b(privacy|legal|copyright|terms|security-policy|policy)\b/i,
  },
  search: {
    title: /搜尋|檢索|\bsearch\b/i,
    address: /\b(search|查詢結果)\b/i,
  },
  statement: {
    title: /無障礙(宣告|聲明|說明|網頁聲明)|\baccessibility\b/i,
    address: /accessibility|無障礙/i,
  },
  feedback: {
    title:
      /意見(信箱|反映|回饋)|民意信箱|首長信箱|(局|處|部|院|市|縣|區|鄉|鎮|校)長信箱|陳情|\b(feedback|complaints?)\b/i,
    address: /\b(feedback|opinion|mailbox|complaints?|suggestions?)\b/i,
  },
} as const satisfies Partial<Record<SampleReason, Words>>

/** Types of service, of each of which one page is taken. */
export const kindsOfService = {
  application: { title: /申辦|申請|\bappl(y|ication)/i, address: /\b(apply|application|申辦)\b/i },
  appointment: {
    title: /預約|掛號|訂位|\b(appointment|booking|reserv)/i,
    address: /\b(appointment|booking|reserve|reservation)\b/i,
  },
  payment: { title: /繳費|繳納|付款|\bpay(ment)?\b/i, address: /\b(pay|payment|fee)\b/i },
  lookup: {
    title: /查詢|進度|\b(look ?up|inquiry|enquiry)\b/i,
    address: /\b(query|inquiry|enquiry|lookup|progress)\b/i,
  },
  enrolment: {
    title: /報名|活動|課程|\b(event|course|enrol)/i,
    address: /\b(events?|courses?|enrol|enroll|signup|activity)\b/i,
  },
  download: {
    title: /(表單|檔案|書表)?下載|\bdownloads?\b/i,
    address: /\b(downloads?|forms)\b/i,
  },
  news: {
    title: /最新消息|新聞|公告|\b(news|announcements?)\b/i,
    address: /\b(news|press|announcements?)\b/i,
  },
} as const satisfies Record<string, Words>
export type ServiceKind = keyof typeof kindsOfService

/** A page among several that are done one after the other. */
export const stepWords: Words = {
  title: /步驟\s*[\d一二三四五六]|第[\d一二三四五六]步|\bstep\s*\d/i,
  address: /step[-_=]?\d/i,
}
