import { acceptsApplications } from '#crawlers/rules/standard/index.ts'
import { taipeiDate } from '../platform/taipei.ts'

/** Whether a mark may be applied for under a version of the standard at a moment, by the day in
 * Taiwan. Scans are made under any version: a re-test uses that of its mark (regulation on marks,
 * art. 7).
 * @throws {RangeError} there is no such version */
export const isOpen = (version: string, at: Date): boolean =>
  acceptsApplications(version, taipeiDate(at))
