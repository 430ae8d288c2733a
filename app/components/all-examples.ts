import type { ComponentExamples } from './example.ts'

const files = import.meta.glob<ComponentExamples>('./*/*.examples.tsx', { eager: true })

/** The examples of every component, in the order of their English names. */
export const allExamples: ComponentExamples[] = Object.values(files).sort((a, b) =>
  a.name.en.localeCompare(b.name.en, 'en'),
)
