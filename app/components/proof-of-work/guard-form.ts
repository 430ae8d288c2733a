const freshMs = 8 * 60_000
const slowMs = 1_000

interface Work {
  proof: Promise<string | null>
  begunAt: number
}

export interface Guard {
  /** The hidden field that takes the proof. */
  field: HTMLInputElement
  /** The form's name, as the server knows it. */
  name: string
  /** Told when the reader has to wait longer than a moment, and when it is over. */
  onSlow: (isSlow: boolean) => void
}

/** Has a form send a proof of work, where the service wants one. The work begins when the reader
 * enters the form and is mostly done before it is sent; otherwise the form is held until it is. It
 * is sent in any case.
 * @returns how to let go of the form */
export function guardForm({ field, name, onSlow }: Guard): () => void {
  const { form } = field
  if (!form) return () => undefined
  let work: Work | null = null
  let isHeld = false
  let isSending = false

  const proofInTime = () => {
    if (!work || Date.now() - work.begunAt > freshMs) work = begin(name)
    return work.proof
  }
  const onEnter = () => void proofInTime()
  const onSubmit = (event: SubmitEvent) => {
    if (isSending) return
    // Before React hears of it.
    event.preventDefault()
    event.stopPropagation()
    if (!isHeld) void send(event.submitter)
  }
  const send = async (submitter: HTMLElement | null) => {
    isHeld = true
    const slow = setTimeout(onSlow, slowMs, true)
    field.value = (await proofInTime()) ?? ''
    // A form cannot be sent anew while it is still telling that it was to be sent.
    await nextTask()
    clearTimeout(slow)
    onSlow(false)
    isHeld = false
    // It counts once: what is sent next takes another.
    work = null
    if (!form.isConnected) return
    isSending = true
    form.requestSubmit(submitter)
    isSending = false
  }

  form.addEventListener('focusin', onEnter)
  form.addEventListener('submit', onSubmit)
  // Somebody may be in it already when scripts begin to run.
  if (form.contains(document.activeElement)) onEnter()
  return () => {
    form.removeEventListener('focusin', onEnter)
    form.removeEventListener('submit', onSubmit)
  }
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

// Loaded when somebody enters a form: most readers never do.
const begin = (name: string): Work => ({
  proof: import('./prepare-proof.ts').then(
    ({ prepareProof }) => prepareProof(name),
    () => null,
  ),
  begunAt: Date.now(),
})
