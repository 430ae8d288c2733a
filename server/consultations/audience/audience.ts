import { z } from 'zod'

/** Who is told of something in a consultation: those who follow it, and those who follow the topic or
 * the conversation that it stands in; besides, on wish, who took part. Each of them once. */
export const Audience = z.object({
  consultationId: z.uuid(),
  /** Who follows this topic, or the one that it is a part of. */
  topicId: z.uuid().nullish(),
  /** The first comment of the conversation that is followed. */
  rootId: z.uuid().nullish(),
  /** Everybody who took part in whatever way. */
  participants: z.boolean().optional(),
  /** Of those who took part, these. */
  participantIds: z.array(z.uuid()).optional(),
  /** Whose doing it was: nobody is told of their own. */
  exceptAccountId: z.uuid().nullish(),
})
export type Audience = z.infer<typeof Audience>
