import type { MemberRole } from '#models/index.ts'

/** What the roles are called, in mails and wherever a verb names them. */
export const roleNames: Record<MemberRole, Record<'zh-TW' | 'en', string>> = {
  webmaster: { 'zh-TW': '網站管理人員', en: 'webmaster' },
  'agency-administrator': { 'zh-TW': '機關管理者', en: 'agency administrator' },
  tester: { 'zh-TW': '檢測員', en: 'tester' },
  moderator: { 'zh-TW': '討論管理員', en: 'moderator' },
  officer: { 'zh-TW': '標章承辦人', en: 'officer' },
  administrator: { 'zh-TW': '系統管理員', en: 'administrator' },
}
