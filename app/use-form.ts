// The one place that may.
// oxlint-disable-next-line no-restricted-imports
import { useForm as useConformForm } from '@conform-to/react'
import type { DefaultValue } from '@conform-to/react'
import { useKept } from './kept-form.ts'

// Conform asks for exactly this of a schema.
// oxlint-disable-next-line typescript/no-explicit-any
type AnySchema = Record<string, any>

/** The form of a page, by conform; filled in as it was sent, where it was kept during a sign-in.
 * Its `id` is its `intent`, where it has one. */
export function useForm<Schema extends AnySchema>(
  options: Parameters<typeof useConformForm<Schema>>[0],
): ReturnType<typeof useConformForm<Schema>> {
  const kept = useKept(options.id)
  return useConformForm<Schema>(
    kept ? { ...options, defaultValue: kept as DefaultValue<Schema> } : options,
  )
}
