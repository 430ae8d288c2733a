import type { SafeHtml } from '#server/platform/markdown.ts'
import { languageOf } from '../written/written.tsx'

export interface UserTextProps {
  /** What somebody wrote in Markdown, rendered by the server (`renderMarkdown`). */
  html: SafeHtml
}

/** A passage that somebody wrote in Markdown: set apart from our own words by nothing but its place,
 * in its own language and direction, and never wider than its place. */
export function UserText({ html }: UserTextProps) {
  return (
    <div
      className="user-text"
      lang={languageOf(html)}
      // The type can only be made by the renderer, which lets nothing through that runs.
      // oxlint-disable-next-line react/no-danger
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
