import type { RequestHandler } from 'express'

/** The page of a mark; what ends in `.svg`, `.data` and the like is something else. */
const markPage = /^\/marks\/m[^/.]+$/i

/** What is asked for by its media type, and the address of it beside the page's. A page comes first:
 * browsers, and who says nothing, get it. */
const suffixes: Record<string, string> = {
  'text/html': '',
  'application/vc+jwt': '.jwt',
  'application/ld+json': '.jsonld',
  'application/json': '.jsonld',
}

/** Gives the one address of a mark three forms, for people and for programs, by `Accept`. Remix knows
 * one form for each address, and so programs are led to another without being told. */
export const chooseForm: RequestHandler = (request, response, next) => {
  const isAsked = request.method === 'GET' || request.method === 'HEAD'
  if (!isAsked || !markPage.test(request.path)) return next()
  response.vary('Accept')
  const chosen = request.accepts(Object.keys(suffixes))
  const suffix = chosen ? suffixes[chosen] : ''
  if (suffix) request.url = request.path + suffix
  next()
}
