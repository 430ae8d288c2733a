export type MailLocale = 'zh-TW' | 'en'

interface Template<Params> {
  subject: (params: Params) => string
  text: (params: Params) => string
}

export interface MailParams {
  'sign-in-code': { code: string; minutes: string }
  'scan-finished': { site: string; url: string }
}

export type MailKind = keyof MailParams

/** Every mail that goes out, in both languages. */
export const templates: { [Kind in MailKind]: Record<MailLocale, Template<MailParams[Kind]>> } = {
  'sign-in-code': {
    'zh-TW': {
      subject: ({ code }) => `登入驗證碼 ${code}｜坦途`,
      text: ({ code, minutes }) =>
        `您好：\n\n您的登入驗證碼是 ${code}，${minutes} 分鐘內有效，僅能使用一次。\n\n若您沒有要求登入，請不必理會這封信；沒有驗證碼，任何人都無法登入。\n\n坦途\n`,
    },
    en: {
      subject: ({ code }) => `Sign-in code ${code} – Curbcut`,
      text: ({ code, minutes }) =>
        `Hello,\n\nYour sign-in code is ${code}. It can be used once, within ${minutes} minutes.\n\nIf you did not ask to sign in, ignore this mail: without the code nobody can.\n\nCurbcut\n`,
    },
  },
  'scan-finished': {
    'zh-TW': {
      subject: ({ site }) => `「${site}」檢測完成｜坦途`,
      text: ({ site, url }) => `您好：\n\n「${site}」的檢測已完成，報告在此：\n${url}\n\n坦途\n`,
    },
    en: {
      subject: ({ site }) => `The scan of “${site}” has finished – Curbcut`,
      text: ({ site, url }) =>
        `Hello,\n\nThe scan of “${site}” has finished. The report is here:\n${url}\n\nCurbcut\n`,
    },
  },
}
