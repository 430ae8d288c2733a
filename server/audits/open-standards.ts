import { standards } from '#crawlers/rules/standards.ts'
import { taipeiDate } from '../platform/taipei.ts'
import type { ScanPlan } from './scan-plan.ts'

type Version = ScanPlan['standard']

/** Whether applications may still be made under a version of the standard, today in Taiwan. */
export function isOpen(version: Version, now = new Date()): boolean {
  const { applicationsUntil } = standards[version]
  return applicationsUntil === null || taipeiDate(now) <= applicationsUntil
}

/** The versions that a site can be prepared for, newest first. */
export const openStandards = (now = new Date()): Version[] =>
  (Object.keys(standards) as Version[]).filter((version) => isOpen(version, now)).toReversed()
