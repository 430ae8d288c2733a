/** Every address that is no page. */
export function loader() {
  throw new Response(null, { status: 404 })
}

/** Never drawn: the frame draws the error. It makes this a page and not a bare answer. */
export default function Missing() {
  return null
}
