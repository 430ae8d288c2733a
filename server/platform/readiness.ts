import { missingMigrations } from './migrations.ts'
import { pingQueue } from './queue.ts'

/** Whether this process can take work; the reason when it cannot. */
export async function readReadiness(): Promise<{ ready: true } | { ready: false; reason: string }> {
  try {
    const missing = await missingMigrations()
    if (missing.length > 0)
      return { ready: false, reason: `migrations missing: ${missing.join(', ')}` }
  } catch {
    return { ready: false, reason: 'database not reached or not migrated' }
  }
  try {
    await pingQueue()
  } catch {
    return { ready: false, reason: 'queue not reached' }
  }
  return { ready: true }
}
