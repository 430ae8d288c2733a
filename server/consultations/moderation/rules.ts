/** The published rules of discussion; their names and sentences stand in the catalogue `moderation`.
 * A rule that was once used is never taken out: what was hidden by it goes on to name it. */
export const rules = [
  'insult',
  'hate',
  'privacy',
  'unlawful',
  'deception',
  'advertising',
  'off-topic',
  'repeated',
] as const

export type ModerationRule = (typeof rules)[number]

export const isRule = (text: unknown): text is ModerationRule =>
  (rules as readonly unknown[]).includes(text)
