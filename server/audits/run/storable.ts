/** Text that PostgreSQL takes: what pages contain may hold the zero character and halves of
 * characters, which it refuses. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD')

export const storableOrNull = (text: string | null): string | null =>
  text === null ? null : storable(text)
