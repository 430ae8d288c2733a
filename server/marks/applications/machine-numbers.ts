import { z } from 'zod'

/** What the machine test of a sample came to. */
export interface MachineNumbers {
  /** Pages that were to be tested. */
  pages: number
  tested: number
  /** Places where the standard is failed. */
  failures: number
}

const Numbers = z.object({
  pages: z.coerce.number().int(),
  tested: z.coerce.number().int(),
  failures: z.coerce.number().int(),
})

/** As it stands in the reason of an event, for screens to say in their language. */
export const writeNumbers = ({ pages, tested, failures }: MachineNumbers): string =>
  `pages=${pages}&tested=${tested}&failures=${failures}`

/** @returns null where the text is a reason that somebody wrote */
export function readNumbers(reason: string): MachineNumbers | null {
  const parsed = Numbers.safeParse(Object.fromEntries(new URLSearchParams(reason)))
  return parsed.success ? parsed.data : null
}
