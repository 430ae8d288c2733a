import { readReadiness } from '#server/platform/readiness.ts'

/** For the machine that watches this process. */
export async function loader() {
  const readiness = await readReadiness()
  return Response.json(readiness, { status: readiness.ready ? 200 : 503 })
}
