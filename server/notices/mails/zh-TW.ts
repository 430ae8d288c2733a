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
  'second-factor-reset': {
    subject: '您的第二道驗證已重設｜坦途',
    body: `
# 您的第二道驗證已重設

您好：

系統管理員已重設您的第二道驗證：原有的通行金鑰、驗證 App 與備用碼都已失效，所有裝置也已登出。

請重新登入，並設定新的第二道驗證；設定完成之前，無法使用職務上的權限。

若您沒有提出重設，請立即洽系統管理員。
`,
  },
  'scan-finished': {
    subject: '「{{site}}」檢測完成',
    body: `
# 檢測完成

您好：

「{{site}}」的檢測已完成，請由下列連結查看報告。

[查看檢測報告]({{url}})
`,
  },
  'proposal-reached': {
    subject: '提案「{{proposal}}」附議達標',
    body: `
# 提案附議達標

您好：

您附議的提案「{{proposal}}」已達到附議門檻，主管機關最遲應於 {{due}} 公開答復。

[查看提案]({{url}})
`,
  },
  'contribution-answered': {
    subject: '「{{consultation}}」答復了您的意見',
    body: `
# 您的意見有答復了

您好：

「{{consultation}}」的主管機關公開答復時，引用了您的留言、主張或提案。

[查看答復]({{url}})
`,
  },
  'proposal-answered': {
    subject: '提案「{{proposal}}」有公開答復了',
    body: `
# 提案有公開答復了

您好：

主管機關已公開答復提案「{{proposal}}」。

[查看答復]({{url}})
`,
  },
  'consultation-answered': {
    subject: '「{{consultation}}」已公開答復',
    body: `
# 諮詢案已公開答復

您好：

主管機關已公開答復「{{consultation}}」：哪些意見採納、哪些沒有，理由是什麼，都寫在裡面。

[查看公開答復]({{url}})
`,
  },
  'consultation-followed-up': {
    subject: '「{{consultation}}」有後續進度',
    body: `
# 諮詢案有後續進度

您好：

主管機關公布了「{{consultation}}」的後續進度。

[查看後續進度]({{url}})
`,
  },
  'moderation-decided': {
    subject: '{{decision}}：{{consultation}}',
    body: `
# {{decision}}

您好：

諮詢案「{{consultation}}」的討論管理員依公布的討論規則作了決定。

違反的規則：{{rule}}

理由：{{words}}

您可以查看案件；認為決定不對時，多數決定可以申復一次，由另一位討論管理員重新檢視。

[查看案件]({{url}})
`,
  },
  'moderation-lifted': {
    subject: '{{decision}}：{{consultation}}',
    body: `
# {{decision}}

您好：

諮詢案「{{consultation}}」的討論管理員作了決定。

[前往查看]({{url}})
`,
  },
  'report-decided': {
    subject: '{{decision}}：「{{consultation}}」',
    body: `
# 您的檢舉已有結果

您好：

{{decision}}。諮詢案：「{{consultation}}」。

謝謝您協助維護討論。

[查看那則內容]({{url}})
`,
  },
  'appeal-decided': {
    subject: '{{decision}}：{{consultation}}',
    body: `
# {{decision}}

您好：

諮詢案「{{consultation}}」的一件申復，已由另一位討論管理員決定。

理由：{{words}}

[查看案件]({{url}})
`,
  },
  'consultation-opened': {
    subject: '「{{consultation}}」開放參與',
    body: `
# 諮詢案開放參與

您好：

「{{consultation}}」今天開放，可參與至 {{day}}。請看看內容，說出您的意見。

[參與諮詢]({{url}})
`,
  },
  'consultation-extended': {
    subject: '「{{consultation}}」延長開放',
    body: `
# 諮詢案延長開放

您好：

「{{consultation}}」延長開放，可參與至 {{day}}。延長的理由公開在諮詢案頁面。

[查看諮詢案]({{url}})
`,
  },
  'answer-extended': {
    subject: '「{{consultation}}」的答復期限延後',
    body: `
# 答復期限延後

您好：

主管機關延後了「{{consultation}}」的答復期限，最遲於 {{day}} 公開答復。延後的理由公開在諮詢案頁面。

[查看諮詢案]({{url}})
`,
  },
  'consultation-closing': {
    subject: '「{{consultation}}」即將截止',
    body: `
# 諮詢案即將截止

您好：

「{{consultation}}」可參與至 {{day}}，在當天午夜截止。

[參與諮詢]({{url}})
`,
  },
  'consultation-closed': {
    subject: '「{{consultation}}」已截止',
    body: `
# 諮詢案已截止

您好：

「{{consultation}}」已經截止，感謝您的參與和關注。主管機關最遲應於 {{day}} 公開答復，屆時會再通知您。

[查看諮詢案]({{url}})
`,
  },
  'answer-due': {
    subject: '「{{consultation}}」的答復期限將至',
    body: `
# 答復期限將至

您好：

「{{consultation}}」最遲應於 {{day}} 公開答復，目前尚未完成。

[填寫答復]({{url}})
`,
  },
  'answer-overdue': {
    subject: '「{{consultation}}」的答復已逾期',
    body: `
# 答復已逾期

您好：

「{{consultation}}」應於 {{day}} 前公開答復，現在已經逾期，逾期的情形會公開顯示在諮詢案頁面。請儘快答復。

[填寫答復]({{url}})
`,
  },
  'new-comments': {
    subject: '「{{consultation}}」有 {{count}} 則新留言',
    body: `
# 追蹤的討論有新留言

您好：

您在政策諮詢「{{consultation}}」追蹤的討論，有 {{count}} 則新留言。

[查看新留言]({{url}})
`,
  },
  'comment-reply': {
    subject: '「{{consultation}}」有人回覆您的留言',
    body: `
# 有人回覆您的留言

您好：

有人在政策諮詢「{{consultation}}」回覆您的留言。

[查看回覆]({{url}})
`,
  },
  'mark-changed': {
    subject: '「{{site}}」的標章 {{mark}} 有異動',
    body: `
# 標章異動

您好：

{{change}}

此異動的標章為「{{site}}」的標章 {{mark}}，理由公開於標章頁。

[查看理由]({{url}})
`,
  },
  'mark-failures': {
    subject: '「{{site}}」請於 {{day}} 前改善',
    body: `
# 網站不再符合標章的要求

您好：

我們在「{{site}}」發現與標章 {{mark}} 不符的項目，請於 {{day}} 前改善；逾期未改善，標章自次日起轉為檢視中。發現的項目與位置列於標章頁，您也可以在該頁公開回應。

[查看發現的項目]({{url}})
`,
  },
  'mark-notice-due': {
    subject: '「{{site}}」的改善期限為 {{day}}',
    body: `
# 改善期限將至

您好：

「{{site}}」與標章 {{mark}} 不符的項目尚未改善完成，期限為 {{day}}；逾期未改善，標章自次日起轉為檢視中。

[查看尚待改善的項目]({{url}})
`,
  },
  'mark-renewal': {
    subject: '「{{site}}」的標章可以申請換發',
    body: `
# 標章可以申請換發

您好：

「{{site}}」的標章 {{mark}} 有效至 {{day}}，即日起可以申請換發。檢測需要數週，請及早申請。

[申請換發]({{url}})
`,
  },
  'mark-expired': {
    subject: '「{{site}}」的標章已到期',
    body: `
# 標章已到期

您好：

「{{site}}」的標章 {{mark}} 有效至 {{day}}，現已到期，不再代表網站符合規範；標章圖片也會顯示已到期。

[查看標章]({{url}})
`,
  },
  'mark-attention': {
    subject: '「{{site}}」的標章 {{mark}} 待處理',
    body: `
# 標章待承辦人處理

您好：

{{matter}}

待處理的標章為「{{site}}」的標章 {{mark}}。

[查看標章]({{url}})
`,
  },
  'application-submitted': {
    subject: '「{{site}}」的標章申請已送件（{{number}}）',
    body: `
# 標章申請已送件

您好：

「{{site}}」的標章申請案 {{number}} 已送件，接著請審查文件。

[審查文件]({{url}})
`,
  },
  'application-accepted': {
    subject: '「{{site}}」的申請文件審查通過（{{number}}）',
    body: `
# 申請文件審查通過

您好：

貴機關「{{site}}」的標章申請案 {{number}} 文件審查通過。接下來會對抽樣頁面進行機器檢測，再由檢測員進行人工檢測。

[查看申請案]({{url}})
`,
  },
  'application-correction': {
    subject: '請於{{day}}前補正「{{site}}」的申請案（{{number}}）',
    body: `
# 申請案需要補正

您好：

貴機關「{{site}}」的標章申請案 {{number}} 需要補正才能繼續辦理。請於{{day}}前提出補正，逾期未補正，申請案即失效。

[查看補正事項]({{url}})
`,
  },
  'application-corrected': {
    subject: '「{{site}}」的申請案已提出補正（{{number}}）',
    body: `
# 申請案已提出補正

您好：

機關已就「{{site}}」的標章申請案 {{number}} 提出補正。

[查看申請案]({{url}})
`,
  },
  'application-machine-passed': {
    subject: '「{{site}}」的機器檢測未發現不符合項目（{{number}}）',
    body: `
# 機器檢測完成

您好：

「{{site}}」的標章申請案 {{number}} 抽樣頁面機器檢測完成，未發現不符合項目。接著請指派檢測員。

[查看申請案]({{url}})
`,
  },
  'application-machine-failed': {
    subject: '「{{site}}」的機器檢測未通過（{{number}}）',
    body: `
# 機器檢測未通過

您好：

「{{site}}」的標章申請案 {{number}} 抽樣頁面機器檢測發現不符合項目，或有頁面無法檢測。請決定後續處理方式。

[查看申請案]({{url}})
`,
  },
  'application-withdrawn': {
    subject: '「{{site}}」的申請案已撤回（{{number}}）',
    body: `
# 申請案已撤回

您好：

機關已撤回「{{site}}」的標章申請案 {{number}}。

[查看申請案]({{url}})
`,
  },
  'application-lapsed': {
    subject: '「{{site}}」的申請案已失效（{{number}}）',
    body: `
# 申請案已失效

您好：

「{{site}}」的標章申請案 {{number}} 逾期未補正，申請案已失效。

[查看申請案]({{url}})
`,
  },
  'application-due': {
    subject: '「{{site}}」的申請案請於{{day}}前辦理（{{number}}）',
    body: `
# 申請案等候您辦理

您好：

「{{site}}」的標章申請案 {{number}} 現在由您這一方辦理，下一步的期限是{{day}}。

[查看申請案]({{url}})
`,
  },
  'application-overdue': {
    subject: '「{{site}}」的申請案已於{{day}}到期（{{number}}）',
    body: `
# 申請案已逾期

您好：

「{{site}}」的標章申請案 {{number}} 現在由您這一方辦理，期限{{day}}已過，雙方都看得到逾期的狀態。

[查看申請案]({{url}})
`,
  },
  'test-assigned': {
    subject: '請檢測「{{site}}」，{{day}}前完成',
    body: `
# 有一項檢測指派給您

您好：

承辦人請您檢測「{{site}}」，請於 {{day}}前完成。

開始之前，請先聲明您與這個網站及其機關有沒有利益衝突。

[查看檢測]({{url}})
`,
  },
  'test-due-moved': {
    subject: '「{{site}}」的檢測期限改為 {{day}}',
    body: `
# 檢測期限已變更

您好：

「{{site}}」的檢測，期限改為 {{day}}。

[前往檢測]({{url}})
`,
  },
  'test-due': {
    subject: '「{{site}}」的檢測將於 {{day}}到期',
    body: `
# 檢測快要到期了

您好：

「{{site}}」的檢測請於 {{day}}前完成並送出。過了期限就不能儲存；需要更多時間，請提早聯絡承辦人。

[前往檢測]({{url}})
`,
  },
  'test-overdue': {
    subject: '「{{site}}」的檢測已逾期',
    body: `
# 檢測已逾期

您好：

「{{site}}」的檢測原應於 {{day}}前送出，現在已不能儲存。若要繼續，請聯絡承辦人展延期限。

[查看檢測]({{url}})
`,
  },
  'test-declined': {
    subject: '有檢測員婉拒檢測「{{site}}」',
    body: `
# 有檢測員婉拒檢測

您好：

一位檢測員聲明與「{{site}}」有利益衝突，請改派其他檢測員。

[查看檢測員]({{url}})
`,
  },
  'test-differences': {
    subject: '「{{site}}」的檢測結果有差異',
    body: `
# 檢測結果有差異

您好：

「{{site}}」的檢測員對部分項目的認定不同，請指派第三位檢測員裁定。

[查看差異]({{url}})
`,
  },
  'tests-done': {
    subject: '「{{site}}」的檢測已完成',
    body: `
# 檢測已完成

您好：

「{{site}}」的檢測已全部送出，差異也都已裁定，可以進行下一步。

[查看檢測]({{url}})
`,
  },
  'mark-issued': {
    subject: '「{{site}}」已核發無障礙標章',
    body: `
# 標章已核發

您好：

「{{site}}」經檢測符合規範，已核發無障礙標章 {{mark}}。標章圖檔及首頁放置方式，請見標章頁面。

[查看標章]({{url}})
`,
  },
  'application-refused': {
    subject: '「{{site}}」標章申請不予核發',
    body: `
# 申請案不予核發

您好：

「{{site}}」的標章申請案 {{number}} 經審查不予核發，各成功準則的理由載於申請案頁面。自核定日起滿 {{days}} 日後，可以重新申請。

[查看理由]({{url}})
`,
  },
  'correction-asked': {
    subject: '「{{site}}」標章申請案請於 {{due}} 前補正',
    body: `
# 申請案需要補正

您好：

「{{site}}」的標章申請案 {{number}} 有需要補正的事項，請於 {{due}} 前完成並送出補正；逾期未補正，申請案即失效。

[查看補正事項]({{url}})
`,
  },
  'agency-invitation': {
    subject: '「{{agency}}」邀請您加入｜坦途',
    body: `
# 「{{agency}}」邀請您加入

您好：

「{{agency}}」邀請您在坦途擔任{{role}}，代表機關辦理業務。請由下列連結開啟邀請，並以收到這封信的信箱登入。

[開啟邀請]({{url}})

連結在 {{days}} 天內有效，僅能使用一次。若您不清楚為何收到邀請，請不必理會；只要您沒有接受，就不會有任何變更。
`,
  },
  'ministry-invitation': {
    subject: '主管機關邀請您加入｜坦途',
    body: `
# 主管機關邀請您加入

您好：

主管機關邀請您在坦途擔任{{role}}。請由下列連結開啟邀請，並以收到這封信的信箱登入。

[開啟邀請]({{url}})

連結在 {{days}} 天內有效，僅能使用一次。若您不清楚為何收到邀請，請不必理會；只要您沒有接受，就不會有任何變更。
`,
  },
  'daily-digest': {
    subject: '坦途每日通知彙整',
    body: `
# 每日通知彙整

您好：

以下是上次彙整以來給您的通知：

{{entries}}

[到網站查看所有通知]({{url}})
`,
  },
  'weekly-digest': {
    subject: '坦途每週通知彙整',
    body: `
# 每週通知彙整

您好：

以下是上次彙整以來給您的通知：

{{entries}}

[到網站查看所有通知]({{url}})
`,
  },
}
