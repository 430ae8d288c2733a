export type ShapeName = 'good' | 'bad' | 'caution' | 'progress' | 'neutral' | 'information'

const paths: Record<ShapeName, string> = {
  good: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1.6 16.3-4.9-4.9 2-2 2.9 2.9 6.1-6.6 2.1 2-8.2 8.6Z',
  bad: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4L7.4 1Zm.3 4.7-2 2L10 12l-4.3 4.3 2 2L12 14l4.3 4.3 2-2L14 12l4.3-4.3-2-2L12 10 7.7 5.7Z',
  caution: 'M12 1.5 23.5 22H.5L12 1.5Zm-1.5 7v7h3v-7h-3Zm0 8.6v2.6h3v-2.6h-3Z',
  progress: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm0 3a8 8 0 1 1 0 16V4Z',
  neutral: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm0 3a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  information: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1.5 4.5h3v3h-3v-3Zm0 5h3v8h-3v-8Z',
}

interface ShapeProps {
  name: ShapeName
  className?: string
}

/** A sign beside a word, so that nothing is told by colour alone. Never stands without the word. */
export function Shape({ name, className = 'shape' }: ShapeProps) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" fillRule="evenodd" d={paths[name]} />
    </svg>
  )
}
