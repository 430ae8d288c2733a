/** A mail as it stands in the catalogue. `{{name}}` is a placeholder; what it stands for is put in
 * after the Markdown was read, and so can neither be Markdown nor HTML. */
export interface MailSource {
  /** One line. */
  subject: string
  /** Markdown: begins with `# heading`; paragraphs, lists, emphasis, and links as
   * `[words]({{address}})`, each in a paragraph or a point of its own, because plain text gives
   * the address a line of its own. A paragraph `{{entries}}` becomes a list of links. */
  body: string
}
