import type { Form, Sending, Targets } from './forms.ts'
import { forms } from './forms.ts'
import { pack } from './pack.ts'

const lanes = 8

/** What is needed to knock. */
export interface Senders {
  url: string
  /** Session tokens. */
  officer: string
  citizens: string[]
}

export interface Answer {
  /** The file of the route. */
  route: string
  sending: Sending
  status: number
  /** A cookie of a string's own making came with it. */
  planted: boolean
}

/** What is filled into a form, one record for each time it is sent. */
type Deal = (form: Form, strings: readonly string[]) => Record<string, string>[]

/** Every string, packed as the fields take them. */
const packed: Deal = ({ takes, every = 1 }, strings) =>
  pack(
    strings.filter((_, index) => index % every === 0),
    takes,
  )

/** Each string alone, in all fields alike. */
export const alone: Deal = ({ takes }, strings) =>
  strings.map((text) => Object.fromEntries(Object.keys(takes).map((name) => [name, text])))

/** Sends every string through every form.
 * @returns what was answered, in no order */
export async function sendAll(
  strings: readonly string[],
  targets: Targets,
  senders: Senders,
  deal: Deal = packed,
): Promise<Answer[]> {
  const waiting = Object.entries(forms).flatMap(([route, ofRoute]) =>
    ofRoute.flatMap((form) =>
      deal(form, strings).map((words, index) => ({
        route,
        as: form.as,
        index,
        sending: form.send(words, index, targets),
      })),
    ),
  )
  const answers: Answer[] = []
  const lane = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const answer = await send(next.sending, next.as, next.index, senders)
      await answer.arrayBuffer()
      const planted = answer.headers.getSetCookie().some((cookie) => /planted/i.test(cookie))
      answers.push({ route: next.route, sending: next.sending, status: answer.status, planted })
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return answers
}

let network = 0

function send(
  { path, fields, json, takesFiles }: Sending,
  as: Form['as'],
  index: number,
  { url, officer, citizens }: Senders,
): Promise<Response> {
  const tokens = { visitor: null, officer, citizen: citizens[index % citizens.length]! }
  const token = tokens[as]
  network += 1
  return fetch(url + path, {
    method: fields || json !== undefined ? 'POST' : 'GET',
    body: fields ? bodyOf(fields, takesFiles) : json === undefined ? null : JSON.stringify(json),
    redirect: 'manual',
    headers: {
      Origin: url,
      // What is packed for the way has to be unpacked again, thousands of times.
      'Accept-Encoding': 'identity',
      // Each comes from a network of its own, or the limits of sign-in would refuse most of them.
      'X-Forwarded-For': `10.${(network >> 8) & 255}.${network & 255}.1`,
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Cookie: `session=${token}` } : {}),
    },
  })
}

function bodyOf(fields: Record<string, string>, takesFiles?: true): URLSearchParams | FormData {
  if (!takesFiles) return new URLSearchParams(fields)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
