import type { Locale } from '#app/i18n/locale.ts'

export interface WrittenProps {
  /** What a person wrote, in whatever language. */
  text: string
}

/** The language of what somebody wrote, where its characters tell. */
export const languageOf = (text: string): Locale | undefined =>
  /\p{Script=Han}/u.test(text) ? 'zh-TW' : undefined

/** A name as somebody entered it, marked with its language so that it is read out right,
 * and in its own direction so that it turns nothing round it. */
export function WrittenName({ text }: WrittenProps) {
  return <bdi lang={languageOf(text)}>{text}</bdi>
}

/** What somebody wrote in a form, its lines kept as paragraphs. */
export function WrittenText({ text }: WrittenProps) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return (
    <div lang={languageOf(text)}>
      {lines.map((line, index) => (
        // Lines may be the same, and never change.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index}>{line}</p>
      ))}
    </div>
  )
}
