import type { SafeHtml } from '#server/platform/markdown.ts'
import { example } from '../example.ts'
import { UserText } from './user-text.tsx'

export const name = { 'zh-TW': '使用者以 Markdown 撰寫的內容', en: 'What people wrote in Markdown' }

// What the renderer makes of Markdown; its tests say that it does.
const rendered = (html: string) => html as SafeHtml

export const examples = [
  example('段落、清單與連結', 'Paragraphs, a list and a link', (say) => (
    <UserText
      html={rendered(
        say(
          '<p dir="auto">輪播<strong>無法暫停</strong>：</p><ul><li dir="auto">首頁</li><li dir="auto">最新消息</li></ul><p dir="auto"><a href="https://example.org/report" rel="nofollow ugc noopener">檢測紀錄 (example.org)</a></p>',
          '<p dir="auto">The carousel <strong>cannot be paused</strong>:</p><ul><li dir="auto">on the home page</li><li dir="auto">on the news page</li></ul><p dir="auto"><a href="https://example.org/report" rel="nofollow ugc noopener">my notes (example.org)</a></p>',
        ),
      )}
    />
  )),
  example('引文、程式碼與不斷行的長字', 'A quotation, code and a word without an end', (say) => (
    <UserText
      html={rendered(
        `<blockquote dir="auto"><p dir="auto">${say('請提供替代文字', 'Please give an alternative')}</p></blockquote><pre dir="auto"><code>&lt;img src="seal.png"&gt;\n</code></pre><p dir="auto">${'curb'.repeat(60)}</p>`,
      )}
    />
  )),
]
