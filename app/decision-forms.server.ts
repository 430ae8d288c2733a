import { z } from 'zod'

/** What an officer sends. Texts are judged by the verb. */
export const DecisionForm = z.object({
  outcome: z.string().default(''),
  reason: z.string().default(''),
  criteria: z.string().default(''),
  dueOn: z.string().default(''),
  // Files are judged by what they contain, before any schema sees the form.
  papers: z.undefined().optional(),
})

/** What the second officer sends. */
export const ConfirmationForm = z.object({
  intent: z.enum(['confirm', 'dismiss']),
  decisionId: z.string().default(''),
})
