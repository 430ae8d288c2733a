import { queryTerms } from '../../platform/search-terms.ts'
import { lineIn, passageIn } from '../written-text.ts'

/** In characters. */
export const titleLength = 100
export const bodyLength = 10_000

/** What somebody proposes, as they wrote it. */
export interface ProposalText {
  title: string
  /** Markdown. */
  body: string
}

/** What is stored of a proposal's text.
 * @throws {Invalid} `title` | `body` with `required` | `tooLong` */
export function proposalText({ title, body }: ProposalText) {
  const line = lineIn('title', title, titleLength)
  return {
    title: line,
    titleTerms: queryTerms(line),
    body: passageIn('body', body, bodyLength),
  }
}
