import { z } from 'zod'
import { newestStandard, standardVersions } from '#crawlers/rules/standard/index.ts'

/** What can be asked of a scan, with the limits of what one scan may cost. */
export const planLimits = {
  pages: { min: 1, max: 2000, standard: 100 },
  depth: { min: 0, max: 20, standard: 5 },
  minutes: { min: 1, max: 240, standard: 60 },
} as const

const within = ({ min, max, standard }: { min: number; max: number; standard: number }) =>
  z.int().min(min).max(max).default(standard)

export const ScanPlan = z.object({
  standard: z.enum(standardVersions).default(newestStandard),
  level: z.enum(['A', 'AA', 'AAA']).default('AA'),
  pages: within(planLimits.pages),
  depth: within(planLimits.depth),
  minutes: within(planLimits.minutes),
  robots: z.enum(['keep', 'ignore']).default('keep'),
})

export type ScanPlan = z.infer<typeof ScanPlan>
