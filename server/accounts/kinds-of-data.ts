type Text = Record<'zh-TW' | 'en', string>

export interface KindOfData {
  /** Tables that hold it. */
  tables: string[]
  name: Text
  why: Text
  until: Text
}

const withAccount: Text = { 'zh-TW': '到您刪除帳號為止', en: 'Until you delete your account' }

/** Everything that is stored about a person, with why and how long: what "My data" shows. Every
 * table that refers to an account stands here (a test says so). The periods that run by themselves
 * are carried out by retention.ts. */
export const kindsOfData = {
  account: {
    tables: ['account'],
    name: { 'zh-TW': '帳號', en: 'Your account' },
    why: {
      'zh-TW': '讓您登入、寄信給您；姓名、電話、障礙情形與聯絡注意事項由您自行決定是否提供',
      en: 'To let you sign in and to write to you. Name, telephone, disability and notes on contact only if you gave them',
    },
    until: withAccount,
  },
  roles: {
    tables: ['membership'],
    name: { 'zh-TW': '權限', en: 'Your roles' },
    why: {
      'zh-TW': '確認您可以代表哪個機關辦理業務',
      en: 'To know for which agency you may act',
    },
    until: {
      'zh-TW': '到權限收回或帳號刪除為止',
      en: 'Until the role ends or you delete your account',
    },
  },
  invitations: {
    tables: ['invitation'],
    name: { 'zh-TW': '邀請', en: 'Invitations' },
    why: { 'zh-TW': '讓機關邀請您擔任職務', en: 'So that an agency can offer you a role' },
    until: { 'zh-TW': '邀請到期後 30 日', en: 'Until 30 days after they expire' },
  },
  signIn: {
    tables: ['passkey', 'passkey_challenge', 'second_factor', 'recovery_code', 'identity'],
    name: { 'zh-TW': '登入方式', en: 'Ways to sign in' },
    why: { 'zh-TW': '確認登入的人是您本人', en: 'To make sure that it is you who signs in' },
    until: {
      'zh-TW': '到您移除或刪除帳號為止',
      en: 'Until you remove them or delete your account',
    },
  },
  sessions: {
    tables: ['session'],
    name: { 'zh-TW': '登入中的裝置', en: 'Where you are signed in' },
    why: {
      'zh-TW': '讓您保持登入，並看得到在哪裡登入',
      en: 'To keep you signed in, and show you where',
    },
    until: { 'zh-TW': '登入到期後 1 日', en: 'Until a day after the sign-in has expired' },
  },
  keptForms: {
    tables: ['kept_form'],
    name: { 'zh-TW': '等您重新登入的表單', en: 'Forms that wait for you to sign in again' },
    why: {
      'zh-TW': '登入逾時的時候，保留您填寫的內容',
      en: 'So that what you filled in is not lost when your sign-in has run out',
    },
    until: {
      'zh-TW': '送出後即刪除；沒有送出的，30 分鐘後失效，最晚隔日刪除',
      en: 'Until you send it. If you do not, it can be used for 30 minutes and is deleted by the next day',
    },
  },
  notices: {
    tables: ['notice', 'notice_preference', 'digest'],
    name: { 'zh-TW': '通知與通知設定', en: 'Notices, and how you want them' },
    why: { 'zh-TW': '依您的設定告訴您進度', en: 'To tell you what happens, in the way you chose' },
    until: {
      'zh-TW': '通知保存 1 年，設定保存到刪除帳號',
      en: 'Notices a year, settings until you delete your account',
    },
  },
  mails: {
    tables: ['delivery'],
    name: { 'zh-TW': '寄給您的信件', en: 'Mails sent to you' },
    why: {
      'zh-TW': '確認信件是否送達；信件內容寄出後即刪除',
      en: 'To know whether they arrived. What they said is deleted once they are sent',
    },
    until: {
      'zh-TW': '90 日，或到您刪除帳號',
      en: 'Ninety days, or until you delete your account',
    },
  },
  uses: {
    tables: ['data_use'],
    name: { 'zh-TW': '資料使用紀錄', en: 'Uses of your data' },
    why: {
      'zh-TW': '讓您知道誰為了什麼用過您的資料',
      en: 'So that you can see who used your data, and for what',
    },
    until: { 'zh-TW': '5 年，或到您刪除帳號', en: 'Five years, or until you delete your account' },
  },
  consents: {
    tables: ['consent'],
    name: { 'zh-TW': '同意紀錄', en: 'What you agreed to' },
    why: {
      'zh-TW': '證明您同意過什麼、何時撤回',
      en: 'To show what you agreed to, and when you withdrew it',
    },
    until: withAccount,
  },
  work: {
    tables: ['scan', 'site'],
    name: {
      'zh-TW': '您要求的檢測、您確認的網站',
      en: 'Scans you asked for, sites you vouched for',
    },
    why: { 'zh-TW': '檢測完成時通知您', en: 'To tell you when a scan has finished' },
    until: {
      'zh-TW': '檢測結果公開保存；刪除帳號後不再與您相連',
      en: 'The results stay; deleting your account cuts the tie to you',
    },
  },
  takingPart: {
    tables: ['participant', 'follow', 'contribution_draft', 'report'],
    name: { 'zh-TW': '參與政策討論的紀錄', en: 'How you take part in consultations' },
    why: {
      'zh-TW': '讓您參與討論、追蹤進展、保留草稿與檢舉不當發言',
      en: 'To let you take part, follow what happens, keep drafts and report what breaks the rules',
    },
    until: {
      'zh-TW': '到您刪除帳號為止；您的發言保留，但不再與您相連。草稿半年未更動即刪除',
      en: 'Until you delete your account; what you said stays, without you. A draft goes when it was not touched for half a year',
    },
  },
  contributions: {
    tables: [
      'comment',
      'revision',
      'support',
      'statement',
      'vote',
      'response',
      'proposal',
      'endorsement',
      'ballot',
    ],
    name: { 'zh-TW': '您的發言與表態', en: 'What you said, and where you stand' },
    why: {
      'zh-TW': '發言公開讓大家討論；支持、投票與作答只以統計呈現',
      en: 'What you said is discussed in public; support, votes and answers are shown as sums only',
    },
    until: {
      'zh-TW': '公開保存；刪除帳號後以「前參與者」名義保留，不再與您相連',
      en: 'They stay; once you delete your account, as those of “a former participant”, without you',
    },
  },
  moderation: {
    tables: ['moderation_case'],
    name: { 'zh-TW': '討論管理案件', en: 'Cases of moderation' },
    why: {
      'zh-TW': '處理違反討論規則的發言，並讓您能提出申復',
      en: 'To decide on what breaks the rules of discussion, and on your appeal',
    },
    until: {
      'zh-TW': '永久保存；刪除帳號後不再與您相連',
      en: 'For good; deleting your account cuts the tie to you',
    },
  },
  consultationWork: {
    tables: ['consultation', 'consultation_extension', 'official_answer', 'follow_up'],
    name: { 'zh-TW': '您以職務辦理的政策討論', en: 'Consultations you worked on in office' },
    why: {
      'zh-TW': '政策討論的公開紀錄',
      en: 'They are part of the public record of consultations',
    },
    until: {
      'zh-TW': '永久保存；刪除帳號後不再與您相連',
      en: 'For good; deleting your account cuts the tie to you',
    },
  },
  decisions: {
    tables: ['mark', 'mark_event', 'decision', 'retest', 'retest_draw'],
    name: { 'zh-TW': '您以職務所作的決定', en: 'Decisions you made in office' },
    why: { 'zh-TW': '標章的公開紀錄', en: 'They are part of the public record of marks' },
    until: {
      'zh-TW': '永久保存；刪除帳號後只剩職務與編號，沒有姓名',
      en: 'For good; once your account is deleted, with the office and a number, without your name',
    },
  },
  applications: {
    tables: ['application', 'application_event', 'sample_page'],
    name: { 'zh-TW': '您辦理的標章申請案', en: 'Applications for marks you worked on' },
    why: {
      'zh-TW': '說明標章是依什麼核發的',
      en: 'They say what a mark was issued on',
    },
    until: {
      'zh-TW': '永久保存；刪除帳號後不再與您相連',
      en: 'For good; deleting your account cuts the tie to you',
    },
  },
  tests: {
    tables: ['assignment', 'settlement'],
    name: { 'zh-TW': '您擔任檢測員的檢測', en: 'Tests you carried out as a tester' },
    why: {
      'zh-TW': '檢測結果是標章的依據；您的身分不公開',
      en: 'What was found is what a mark rests on; who you are is not published',
    },
    until: {
      'zh-TW': '永久保存；刪除帳號後不再與您相連',
      en: 'For good; deleting your account cuts the tie to you',
    },
  },
  uploads: {
    tables: ['upload'],
    name: { 'zh-TW': '您上傳的檔案', en: 'Files you sent' },
    why: {
      'zh-TW': '作為您所送出內容的附件',
      en: 'They belong to what you sent them with',
    },
    until: {
      'zh-TW': '與所附的內容一起保存；刪除帳號後不再與您相連',
      en: 'As long as what they belong to; deleting your account cuts the tie to you',
    },
  },
  record: {
    tables: ['record_entry'],
    name: { 'zh-TW': '公開稽核紀錄中您的操作', en: 'What you did, in the public record' },
    why: { 'zh-TW': '證明紀錄沒有被竄改', en: 'To show that nobody has changed the record' },
    until: {
      'zh-TW': '永久保存；只有編號，沒有姓名與信箱',
      en: 'For good; a number only, neither your name nor your address',
    },
  },
} satisfies Record<string, KindOfData>

export type DataKind = keyof typeof kindsOfData
export const dataKinds = Object.keys(kindsOfData) as DataKind[]
