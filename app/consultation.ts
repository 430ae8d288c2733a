import { useRouteLoaderData } from '@remix-run/react'
import type { ConsultationView } from '#server/consultations/present.ts'

/** The consultation that the page belongs to: its frame has read it. */
export function useConsultation(): ConsultationView {
  const frame = useRouteLoaderData<{ consultation: ConsultationView }>('routes/consultations.$code')
  if (!frame) throw new Error('outside of the frame of a consultation')
  return frame.consultation
}
