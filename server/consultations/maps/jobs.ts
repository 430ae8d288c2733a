import { z } from 'zod'
import type { Job } from '../../platform/queue.ts'
import { storeOpinionMap } from './store-opinion-map.ts'

const Data = z.object({ consultationId: z.uuid() })
type Data = z.infer<typeof Data>

/** Computes the opinion map of a consultation and keeps it, unless the votes are those of the last. */
export const computeMap: Job<Data> = {
  name: 'consultations.opinion-map',
  schema: Data,
  heartbeatSeconds: 30,
  expireInSeconds: 3600,
  retryLimit: 10,
  retryDelaySeconds: 10,
  concurrency: 1,
  onceWaiting: true,
  run: async ({ consultationId }, { signal }) => {
    await storeOpinionMap(consultationId, signal)
  },
}
