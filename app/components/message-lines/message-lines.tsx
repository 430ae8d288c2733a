export interface MessageLinesProps {
  /** Lines; those that begin with `- ` are items of a list. */
  text: string
}

/** A message of the test engine: a line that says what to do, and what it applies to. */
export function MessageLines({ text }: MessageLinesProps) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const items = lines.filter(isItem).map((line) => line.slice(2))
  return (
    <>
      {lines
        .filter((line) => !isItem(line))
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {items.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const isItem = (line: string): boolean => line.startsWith('- ')
