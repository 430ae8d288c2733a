import type { Participant } from '#models/index.ts'

/** Whether a moderator keeps them from writing and voting at this moment. */
export const isPaused = ({ pausedUntil }: Pick<Participant, 'pausedUntil'>, now: Date): boolean =>
  pausedUntil !== null && pausedUntil > now
