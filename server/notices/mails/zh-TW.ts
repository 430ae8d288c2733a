import type { MailKind } from '../templates.ts'
import type { MailSource } from './source.ts'

/** Every mail in Chinese. */
export const zhTW: Record<MailKind, MailSource> = {
  'sign-in-code': {
    subject: '登入驗證碼 {{code}}｜坦途',
    body: `
# 您的登入驗證碼

您好：

您的登入驗證碼是 **{{code}}** ，{{minutes}} 分鐘內有效，僅能使用一次。

若您沒有要求登入，請不必理會這封信；沒有驗證碼，任何人都無法登入。
`,
  },
  'scan-finished': {
    subject: '「{{site}}」檢測完成｜坦途',
    body: `
# 檢測完成

您好：

「{{site}}」的檢測已完成，請由下列連結查看報告。

[查看檢測報告]({{url}})
`,
  },
}
