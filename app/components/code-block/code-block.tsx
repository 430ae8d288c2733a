import { useId } from 'react'

export interface CodeBlockProps {
  /** What the code is. */
  label: string
  code: string
}

/** Code to read or to copy. Long lines are broken, so that nothing has to be scrolled sideways. */
export function CodeBlock({ label, code }: CodeBlockProps) {
  const id = useId()
  return (
    <figure className="code-block" aria-labelledby={id}>
      <figcaption className="code-block__label" id={id}>
        {label}
      </figcaption>
      <pre className="code-block__code" translate="no">
        <code>{code}</code>
      </pre>
    </figure>
  )
}
