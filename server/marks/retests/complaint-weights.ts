/** How many complaints there were about each site. */
export type CountComplaints = (siteIds: readonly string[]) => Promise<ReadonlyMap<string, number>>

/** As long as no complaints are received: none about any. */
export const noComplaints: CountComplaints = async () => new Map()

/** What complaints weigh in a draw: each as much as another mark. */
export const weightOf = (complaints: number): number => 1 + complaints
