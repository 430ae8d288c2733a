import { isRouteErrorResponse } from '@remix-run/react'

const known = ['400', '401', '403', '404', '409', '429', '500', '503'] as const

export type ErrorPageStatus = (typeof known)[number]

/** Which of the error pages tells of this. What is thrown and is no answer is our fault: 500. */
export function errorPageStatus(error: unknown): ErrorPageStatus {
  if (!isRouteErrorResponse(error)) return '500'
  const status = known.find((code) => code === String(error.status))
  return status ?? (error.status < 500 ? '400' : '500')
}
