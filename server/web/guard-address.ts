import type { RequestHandler } from 'express'
import { refuse } from './refuse.ts'

/** Refuses addresses that are too long, and those that mean no text: neither PostgreSQL nor a log
 * can keep a null byte, and what is no UTF-8 has no meaning to look up. */
export const guardAddress =
  (longestBytes: number): RequestHandler =>
  (request, response, next) => {
    const { originalUrl } = request
    if (originalUrl.length > longestBytes) refuse(response, 'tooLong')
    else if (!isText(originalUrl)) refuse(response, 'badAddress')
    else next()
  }

function isText(address: string): boolean {
  if (address.includes('%00')) return false
  try {
    // Queries are read kindly: somebody may type `?q=100%`.
    decodeURIComponent(address.split('?', 1)[0]!)
    return true
  } catch {
    return false
  }
}
