import type { MyFacts } from './read-my-data.ts'

type Locale = 'zh-TW' | 'en'

interface Words {
  title: string
  written: (moment: string) => string
  why: string
  until: string
  nothing: string
  cut: string
  facts: Record<keyof MyFacts, string>
}

/** The words of the page in the download. */
export const myDataWords: Record<Locale, Words> = {
  'zh-TW': {
    title: '我的資料（坦途 Curbcut）',
    written: (moment) => `這份檔案列出本服務在 ${moment} 保存的、與您有關的全部資料。`,
    why: '用途：',
    until: '保存期限：',
    nothing: '未提供',
    cut: '資料較多，這裡只列出最新的 10,000 筆。',
    facts: {
      email: '電子郵件',
      name: '姓名',
      telephone: '電話',
      disability: '障礙情形',
      contactNotes: '聯絡注意事項',
      locale: '信件語言',
      since: '帳號建立時間',
    },
  },
  en: {
    title: 'My data (Curbcut 坦途)',
    written: (moment) => `All that this service stored about you on ${moment}.`,
    why: 'What for: ',
    until: 'How long: ',
    nothing: 'Not given',
    cut: 'There is more; these are the newest 10,000.',
    facts: {
      email: 'Email address',
      name: 'Name',
      telephone: 'Telephone',
      disability: 'Disability',
      contactNotes: 'Notes on how to contact you',
      locale: 'Language of mails',
      since: 'Account opened',
    },
  },
}

const columns: Record<string, Record<Locale, string>> = {
  id: { 'zh-TW': '編號', en: 'Number' },
  account_id: { 'zh-TW': '您的帳號編號', en: 'Number of your account' },
  agency_id: { 'zh-TW': '機關編號', en: 'Number of the agency' },
  role: { 'zh-TW': '權限', en: 'Role' },
  roles: { 'zh-TW': '當時的權限', en: 'Roles at the time' },
  created_at: { 'zh-TW': '建立時間', en: 'Made' },
  expires_at: { 'zh-TW': '到期時間', en: 'Expires' },
  last_used_at: { 'zh-TW': '最近使用', en: 'Last used' },
  signed_in_at: { 'zh-TW': '登入時間', en: 'Signed in' },
  withdrawn_at: { 'zh-TW': '撤回時間', en: 'Withdrawn' },
  accepted_at: { 'zh-TW': '接受時間', en: 'Accepted' },
  started_at: { 'zh-TW': '開始時間', en: 'Started' },
  finished_at: { 'zh-TW': '完成時間', en: 'Finished' },
  read_at: { 'zh-TW': '讀取時間', en: 'Read' },
  at: { 'zh-TW': '時間', en: 'When' },
  device: { 'zh-TW': '裝置', en: 'Device' },
  strength: { 'zh-TW': '登入方式', en: 'Way of signing in' },
  name: { 'zh-TW': '名稱', en: 'Name' },
  kind: { 'zh-TW': '類別', en: 'Kind' },
  recipient: { 'zh-TW': '收件信箱', en: 'Sent to' },
  sent_at: { 'zh-TW': '寄出時間', en: 'Sent' },
  failed_at: { 'zh-TW': '放棄寄送時間', en: 'Given up' },
  locale: { 'zh-TW': '語言', en: 'Language' },
  tries: { 'zh-TW': '嘗試次數', en: 'Tries' },
  way: { 'zh-TW': '通知方式', en: 'How you are told' },
  version: { 'zh-TW': '文字版本', en: 'Version of the text' },
  office: { 'zh-TW': '使用者（職務）', en: 'Used by (office)' },
  purpose: { 'zh-TW': '用途', en: 'Purpose' },
  fields: { 'zh-TW': '使用的欄位', en: 'What was used' },
  verb: { 'zh-TW': '操作', en: 'What was done' },
  subject_type: { 'zh-TW': '對象', en: 'To what' },
  subject_id: { 'zh-TW': '對象編號', en: 'Number of that' },
  reason: { 'zh-TW': '理由', en: 'Reason' },
  consultation_id: { 'zh-TW': '諮詢案編號', en: 'Number of the consultation' },
  participant_id: { 'zh-TW': '您的參與編號', en: 'Your number in the consultation' },
  pseudonym: { 'zh-TW': '公開名稱', en: 'Your name there' },
  body: { 'zh-TW': '內容', en: 'Words' },
  comment_id: { 'zh-TW': '留言編號', en: 'Number of the comment' },
  parent_id: { 'zh-TW': '所回覆的留言編號', en: 'Number of the comment replied to' },
  statement_id: { 'zh-TW': '主張編號', en: 'Number of the statement' },
  choice: {
    'zh-TW': '表態（1 同意、-1 不同意、0 略過）',
    en: 'Vote (1 agree, -1 disagree, 0 pass)',
  },
  edited_at: { 'zh-TW': '修改時間', en: 'Edited' },
  changed_at: { 'zh-TW': '最近更動', en: 'Last changed' },
  replaced_at: { 'zh-TW': '取代時間', en: 'Replaced' },
  hidden_at: { 'zh-TW': '隱藏時間', en: 'Hidden' },
  held_at: { 'zh-TW': '保留審核時間', en: 'Held back' },
  support_count: { 'zh-TW': '支持人數', en: 'Supporters' },
  words: { 'zh-TW': '說明', en: 'Words' },
  rule: { 'zh-TW': '規則', en: 'Rule' },
  origin: { 'zh-TW': '網站', en: 'Site' },
}

/** What a column of the database is called for people; its own name where nobody has named it. */
export const columnName = (column: string, locale: Locale): string =>
  columns[column]?.[locale] ?? column
