import { z } from 'zod'

const Uuid = z.uuid()

/** Whether PostgreSQL would take the text as an id. */
export const isUuid = (text: string): boolean => Uuid.safeParse(text).success
