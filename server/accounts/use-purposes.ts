type Text = Record<'zh-TW' | 'en', string>

/** For what somebody's data may be used: every use names one of these. */
export const usePurposes = {
  'members-listed': {
    'zh-TW': '檢視機關人員名單，管理人員權限',
    en: 'Looking through the people of an agency, to manage their rights',
  },
  'invitations-listed': {
    'zh-TW': '檢視已寄出的邀請',
    en: 'Looking through the invitations that were sent',
  },
  'testers-listed': {
    'zh-TW': '指派檢測員',
    en: 'Choosing and looking after the testers of a site',
  },
  'sign-in-mail': {
    'zh-TW': '寄送登入驗證碼',
    en: 'Sending you a code to sign in',
  },
  'invitation-mail': {
    'zh-TW': '寄送機關給您的邀請',
    en: 'Sending you an invitation from an agency',
  },
  'security-mail': {
    'zh-TW': '通知您帳號安全的變更',
    en: 'Telling you of a change to the security of your account',
  },
  'scan-finished-mail': {
    'zh-TW': '寄信通知您要求的檢測已完成',
    en: 'Sending you word that a scan you asked for has finished',
  },
  'notice-mail': {
    'zh-TW': '依您的設定寄送通知',
    en: 'Sending you notices, as you chose in your settings',
  },
} satisfies Record<string, Text>

export type UsePurpose = keyof typeof usePurposes

/** What of a person was used. */
export const usedFields = {
  email: { 'zh-TW': '電子郵件', en: 'mail address' },
  name: { 'zh-TW': '姓名', en: 'name' },
  telephone: { 'zh-TW': '電話', en: 'telephone' },
  disability: { 'zh-TW': '障礙情形', en: 'disability' },
  'contact-notes': { 'zh-TW': '聯絡注意事項', en: 'notes on how to contact you' },
  roles: { 'zh-TW': '權限', en: 'roles' },
} satisfies Record<string, Text>

export type UsedField = keyof typeof usedFields

/** Who used them: offices, not persons. */
export const offices: Record<string, Text> = {
  service: { 'zh-TW': '本服務（自動處理）', en: 'The service, by itself' },
  administrator: { 'zh-TW': '主管機關系統管理員', en: 'Administrator of the ministry' },
  officer: { 'zh-TW': '主管機關標章承辦人', en: 'Officer of the ministry' },
  moderator: { 'zh-TW': '主管機關討論管理員', en: 'Moderator of the ministry' },
  tester: { 'zh-TW': '主管機關檢測員', en: 'Tester of the ministry' },
  'agency-administrator': { 'zh-TW': '機關管理者', en: 'Administrator of an agency' },
  webmaster: { 'zh-TW': '機關網站管理人員', en: 'Webmaster of an agency' },
}
