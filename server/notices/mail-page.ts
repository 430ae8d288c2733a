import MarkdownIt from 'markdown-it'
import type { MailLocale } from './templates.ts'

interface MailPage {
  locale: MailLocale
  /** Plain text. */
  subject: string
  /** HTML. */
  content: string
  /** HTML. */
  foot: string
}

const { escapeHtml } = new MarkdownIt().utils

const style = `
body { margin: 0; background: #ffffff; color: #14213d; font: 18px/1.6 "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; }
header, main, footer { max-width: 36em; margin: 0 auto; padding: 16px; overflow-wrap: anywhere; }
header { border-bottom: 4px solid #ffc400; font-weight: bold; }
h1 { font-size: 26px; line-height: 1.3; margin: 8px 0 16px; }
a { color: #1b4b86; text-decoration: underline; }
main p a, main li a { display: inline-block; padding: 6px 0; }
li { margin-bottom: 8px; }
footer { border-top: 1px solid #14213d; font-size: 16px; }
footer a { display: inline-block; padding: 4px 0; }
`.trim()

/** The page that an HTML mail is: one column of text at any width, dark on white, no pictures,
 * nothing fetched from anywhere. */
export const mailPage = ({ locale, subject, content, foot }: MailPage): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
<style>
${style}
</style>
</head>
<body>
<header><span lang="zh-TW">坦途</span> <span lang="en">Curbcut</span></header>
<main>
${content.trim()}
</main>
<footer>
${foot.trim()}
</footer>
</body>
</html>
`
