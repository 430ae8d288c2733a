import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

export interface PasskeyAsk {
  /** Signs in with a passkey that the device has, or makes a new one. */
  kind: 'sign-in' | 'register'
  /** Where a sign-in leads. */
  to?: string
  /** Id of the field with the name of a new passkey. */
  nameField?: string
}

interface Reply {
  options?: unknown
  to?: string
  error?: string
}

const paths = { 'sign-in': '/sign-in/passkey', register: '/account/security/passkey' } as const

/** Asks the service what to sign, the device to sign it, and goes on to where the service says.
 * @returns why not, as a key of the catalogue `errors`; null when the reader is led on */
export async function askWithPasskey({ kind, to, nameField }: PasskeyAsk): Promise<string | null> {
  const name = nameIn(nameField)
  // Before the device is asked: it would keep a passkey that we have to refuse.
  if (name === '') return 'passkey-name'
  try {
    const asked = await post(paths[kind], {})
    if (!asked.options) return follow(asked)
    const response = await sign(kind, asked.options)
    return follow(await post(paths[kind], { response, to, name }))
  } catch {
    // Broken off by the reader, no passkey here, or no network: the device has said which.
    return 'passkey-broken-off'
  }
}

function nameIn(fieldId: string | undefined): string | undefined {
  const field = fieldId ? document.getElementById(fieldId) : null
  return field instanceof HTMLInputElement ? field.value.trim() : undefined
}

function follow({ to, error }: Reply): string | null {
  if (!to) return error ?? 'passkey-refused'
  location.assign(to)
  return null
}

async function post(path: string, body: object): Promise<Reply> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await answer.json()) as Reply
}

// Loaded when it is needed: most readers never press the button.
async function sign(kind: PasskeyAsk['kind'], options: unknown): Promise<unknown> {
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
  return kind === 'register'
    ? startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
    : startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON })
}
